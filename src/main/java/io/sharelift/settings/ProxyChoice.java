package io.sharelift.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which proxy stands between this computer and Para. It has no name and no password: those are
 * never kept on disk.
 *
 * @param host without a scheme; empty unless the proxy is stated by hand
 * @param port 1 to 65535; 0 unless the proxy is stated by hand
 */
public record ProxyChoice(Kind kind, String host, int port) {

    /** Where the proxy is told from. */
    public enum Kind {
        NONE,
        SYSTEM,
        MANUAL
    }

    /** Straight to Para. */
    public static final ProxyChoice NONE = new ProxyChoice(Kind.NONE, "", 0);

    /** What the system says, which may be no proxy at all. */
    public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "", 0);

    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST =
            Pattern.compile(
                    "[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]");

    /**
     * @throws IllegalArgumentException if it cannot be so; its message is a sentence for operators
     */
    public ProxyChoice {
        host = host.strip().toLowerCase(Locale.ROOT);
        if (kind == Kind.MANUAL) {
            if (host.contains("@")) {
                throw new IllegalArgumentException(
                        "The proxy must not hold a name or a password: write only its host.");
            }
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "The proxy is not a host: write it like proxy.example.com, without"
                                + " http://.");
            }
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException(
                        "The port of the proxy must be a number from 1 to 65535.");
            }
        } else if (!host.isEmpty() || port != 0) {
            throw new IllegalArgumentException(
                    "A proxy with a host must be stated as one by hand.");
        }
    }

    /**
     * A proxy stated by hand.
     *
     * @throws IllegalArgumentException if it cannot be so; its message is a sentence for operators
     */
    public static ProxyChoice manual(String host, int port) {
        return new ProxyChoice(Kind.MANUAL, host, port);
    }
}
