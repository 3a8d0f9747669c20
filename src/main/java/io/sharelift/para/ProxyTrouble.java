package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a proxy did not let a connection through, in plain words. */
final class ProxyTrouble {

    /** How the JDK's client says that a proxy refused the tunnel; the status is not told else. */
    private static final Pattern NO_TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private static final String NAMES_A_KIND = "Proxy-Authenticate";

    private final String proxy;

    ProxyTrouble(InetSocketAddress proxy) {
        this.proxy = "the proxy " + proxy.getHostString() + ":" + proxy.getPort();
    }

    /**
     * A 407.
     *
     * @param headers of the proxy's answer
     * @param given whether it was given a login
     */
    Reply.Unsent wantsLogin(@Nullable HttpHeaders headers, boolean given) {
        List<String> kinds = headers == null ? List.of() : headers.allValues(NAMES_A_KIND);
        return new Reply.Unsent(wantsLogin(kinds, given), Reply.Hope.WITH_LOGIN);
    }

    String wantsLogin(List<String> kinds, boolean given) {
        if (!kinds.isEmpty() && kinds.stream().noneMatch(ProxyTrouble::isBasic)) {
            return start()
                    + " wants a login of a kind that Sharelift cannot give ("
                    + kind(kinds.getFirst())
                    + "). Ask your network's administrator to let this computer through to Para.";
        }
        return given
                ? start()
                        + " does not take the login that it was given. Check the name and the"
                        + " password for it."
                : start() + " wants a login: a name and a password.";
    }

    private static boolean isBasic(String kind) {
        return kind.toLowerCase(Locale.ROOT).matches("basic\\b.*");
    }

    /** The first word of what a stranger wrote. */
    private static String kind(String stated) {
        String clean = Words.clean(stated, 40);
        return clean == null ? "unnamed" : clean.split(" ", 2)[0];
    }

    /** What it said instead of making the tunnel; empty if that was not the trouble. */
    Optional<String> noTunnel(Throwable problem) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < 10; depth++) {
            Matcher said = NO_TUNNEL.matcher(String.valueOf(at.getMessage()));
            if (said.find()) {
                return Optional.of(noTunnel(said.group(1)));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    String noTunnel(String status) {
        return start()
                + " did not let the connection through: it said "
                + status
                + ". Ask your network's administrator whether Para's address is allowed.";
    }

    /** What kept the proxy from being reached; empty if it was. */
    Optional<String> of(Predicate<Class<? extends Throwable>> has) {
        if (has.test(UnresolvedAddressException.class) || has.test(UnknownHostException.class)) {
            return Optional.of("The name of " + proxy + " is not known here.");
        }
        if (has.test(HttpConnectTimeoutException.class)) {
            return Optional.of(start() + " did not take the connection in time.");
        }
        return has.test(ConnectException.class)
                ? Optional.of(start() + " takes no connections.")
                : Optional.empty();
    }

    private String start() {
        return "T" + proxy.substring(1);
    }
}
