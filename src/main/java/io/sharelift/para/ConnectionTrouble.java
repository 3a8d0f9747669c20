package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why no answer came, in plain words. Only what can happen while connecting counts as before
 * sending; everything else may have happened after.
 */
final class ConnectionTrouble {

    private final @Nullable Throwable problem;
    private final String host;

    ConnectionTrouble(@Nullable Throwable problem, ParaHost host) {
        this.problem = problem;
        this.host = host.name();
    }

    /** Whether it can only have happened before anything was sent. */
    boolean isBeforeSending() {
        return has(SSLHandshakeException.class)
                || has(ConnectException.class)
                || has(UnresolvedAddressException.class)
                || has(UnknownHostException.class)
                || has(HttpConnectTimeoutException.class);
    }

    /** Whether trying again soon cannot help. */
    boolean isLasting() {
        return has(CertificateException.class);
    }

    /** Why no connection came about. */
    String why() {
        if (has(CertificateException.class)) {
            return "The certificate of "
                    + host
                    + " is not trusted on this computer: something on the way may be reading"
                    + " along.";
        }
        if (has(SSLException.class)) {
            return "No secure connection to " + host + " came about.";
        }
        if (has(UnresolvedAddressException.class) || has(UnknownHostException.class)) {
            return "The name " + host + " is not known here: this computer may be offline.";
        }
        if (has(HttpConnectTimeoutException.class) || problem instanceof TimeoutException) {
            return host + " did not take the connection in time.";
        }
        return has(ConnectException.class)
                ? "No connection to " + host + " came about: nobody takes connections there."
                : "The connection to " + host + " was cut before anything was sent.";
    }

    String whySilent(Duration limit) {
        if (problem instanceof TimeoutException) {
            return "No answer from " + host + " within " + words(limit) + ".";
        }
        if (has(SSLException.class)) {
            return "The secure connection to " + host + " did not come about, or it broke.";
        }
        return has(ProtocolException.class)
                ? "What " + host + " said is no answer of a web server; something else is there."
                : "The connection to " + host + " was cut before an answer came.";
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private boolean has(Class<? extends Throwable> kind) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
