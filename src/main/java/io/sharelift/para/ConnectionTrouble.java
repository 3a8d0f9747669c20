package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
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
    private final Optional<ProxyTrouble> proxy;
    private final Optional<String> refusedIssuer;

    /**
     * @param proxy on the way
     * @param refusedIssuer who issued the certificate that was refused, if one was
     */
    ConnectionTrouble(
            @Nullable Throwable problem,
            ParaHost host,
            Optional<ProxyTrouble> proxy,
            Optional<String> refusedIssuer) {
        this.problem = problem;
        this.host = host.name();
        this.proxy = proxy;
        this.refusedIssuer = refusedIssuer;
    }

    /** Whether it can only have happened before anything was sent. */
    boolean isBeforeSending() {
        return has(SSLHandshakeException.class)
                || has(ConnectException.class)
                || has(UnresolvedAddressException.class)
                || has(UnknownHostException.class)
                || has(HttpConnectTimeoutException.class)
                || noTunnel().isPresent();
    }

    /** Whether trying again soon can help. */
    Reply.Hope hope() {
        return has(CertificateException.class) ? Reply.Hope.NONE : Reply.Hope.SOON;
    }

    /** Why no connection came about. */
    String why() {
        if (has(CertificateException.class)) {
            return whyNotTrusted();
        }
        if (has(SSLException.class)) {
            return "No secure connection to " + host + " came about.";
        }
        Optional<String> atProxy =
                noTunnel().or(() -> proxy.flatMap(trouble -> trouble.of(this::has)));
        if (atProxy.isPresent()) {
            return atProxy.get();
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

    private String whyNotTrusted() {
        if (has(CertificateExpiredException.class) || has(CertificateNotYetValidException.class)) {
            return "The certificate of "
                    + host
                    + " is not trusted on this computer: by this computer's clock it is out of"
                    + " date. Check the clock first.";
        }
        return "The certificate of "
                + host
                + " is not trusted on this computer: something on the way may be reading along."
                + refusedIssuer
                        .map(issuer -> " It was issued by \u201c" + issuer + "\u201d.")
                        .orElse("");
    }

    /** What a proxy said that did not let the connection through. */
    private Optional<String> noTunnel() {
        return problem == null
                ? Optional.empty()
                : proxy.flatMap(trouble -> trouble.noTunnel(problem));
    }

    String whySilent(Duration limit) {
        Optional<String> refused = noTunnel();
        if (refused.isPresent()) {
            return refused.get();
        }
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
