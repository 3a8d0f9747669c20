package io.sharelift.para;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one host that is contacted: Para's, or a stand-in for it. HTTPS, or this computer itself.
 *
 * @param base scheme, host and port, without a slash at the end and without {@code /v1}
 */
public record ParaHost(Environment environment, URI base) {

    /** What a mistake would cost: nothing, test wallets, or real ones. */
    public enum Environment {
        PRACTICE,
        BETA,
        PRODUCTION,
        CUSTOM
    }

    public static final ParaHost BETA =
            new ParaHost(Environment.BETA, URI.create("https://api.beta.getpara.com"));
    public static final ParaHost PRODUCTION =
            new ParaHost(Environment.PRODUCTION, URI.create("https://api.getpara.com"));

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");

    /**
     * @throws IllegalArgumentException if the address cannot be used; the message says why, for
     *     operators
     */
    public ParaHost {
        base = checked(base);
        if (environment == Environment.PRACTICE && !isLoopback(base)) {
            throw new IllegalArgumentException(
                    "Practice stays on this computer, and this address is elsewhere.");
        }
    }

    /** The practice Para at this address of this computer. */
    public static ParaHost practice(URI base) {
        return new ParaHost(Environment.PRACTICE, base);
    }

    /**
     * The host that an operator typed. Para's own addresses keep their environment, so that typing
     * production's does not go around the questions asked before production.
     *
     * @throws IllegalArgumentException if the address cannot be used; the message says why, for
     *     operators, and never repeats the address
     */
    public static ParaHost custom(String url) {
        URI base;
        try {
            base = checked(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
        if (base.equals(PRODUCTION.base)) {
            return PRODUCTION;
        }
        return base.equals(BETA.base) ? BETA : new ParaHost(Environment.CUSTOM, base);
    }

    /** Host and port as they are shown to operators. */
    public String name() {
        return base.getRawAuthority();
    }

    /** Whether nothing sent there leaves this computer. */
    public boolean isLoopback() {
        return isLoopback(base);
    }

    boolean isSecure() {
        return base.getScheme().equals("https");
    }

    /** Where it takes connections. */
    int port() {
        if (base.getPort() >= 0) {
            return base.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    URI resolve(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    private static URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException(
                    "The address must start with https:// (or http:// for this computer itself).");
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException(
                    "The address must not hold a user name or a password: write only https:// and"
                            + " the host.");
        }
        if (uri.getHost() == null || uri.getHost().endsWith(".")) {
            throw notAnAddress();
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || !isBarePath(uri)) {
            throw new IllegalArgumentException(
                    "The address goes on after the host: write only https:// and the host, the rest"
                            + " is known.");
        }
        int port = uri.getPort();
        if (port == 0 || port > 65_535 || uri.getRawAuthority().endsWith(":")) {
            throw new IllegalArgumentException(
                    "The port after the host must be a number from 1 to 65535.");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        URI base = URI.create(scheme + "://" + host + (usual ? "" : ":" + port));
        if (scheme.equals("http") && !isLoopback(base)) {
            throw new IllegalArgumentException(
                    "Over plain http:// everyone on the way could read the API key. Write https://"
                            + " (http:// is taken only for this computer itself: localhost,"
                            + " 127.0.0.1 or [::1]).");
        }
        return base;
    }

    private static boolean isBarePath(URI uri) {
        return switch (uri.getRawPath()) {
            case "", "/", "/v1", "/v1/" -> true;
            default -> false;
        };
    }

    private static boolean isLoopback(URI base) {
        return LOOPBACK.matcher(base.getHost()).matches();
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "This is not a web address: write it like https://api.example.com.");
    }
}
