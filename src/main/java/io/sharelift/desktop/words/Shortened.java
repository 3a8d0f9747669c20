package io.sharelift.desktop.words;

/** IDs, addresses and hashes cut in the middle for narrow places. */
public final class Shortened {

    private Shortened() {}

    /** {@code 0a1b2c3d…6789}; short texts stay whole. */
    public static String middle(String text) {
        return middle(text, 8, 4);
    }

    /** {@code 0x742d…f2e1}: as {@link #middle(String)}, a little shorter. */
    public static String address(String text) {
        return middle(text, 6, 4);
    }

    /** For a line of the detail pane: {@code 0a1b2c3d-4e5f…c3d4e5f6}. */
    public static String wide(String text) {
        return middle(text, 14, 9);
    }

    private static String middle(String text, int head, int tail) {
        return text.length() <= head + tail + 2
                ? text
                : text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }
}
