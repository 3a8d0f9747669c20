package io.sharelift.share;

import java.util.Optional;

/**
 * The name that Para gave a wallet, as it stands in rows, segments and paths: usually a UUID,
 * always 1 to 128 letters, digits, {@code -} and {@code _}, so that it can never change the meaning
 * of a path.
 */
public record WalletId(String value) implements Comparable<WalletId> {

    private static final int LONGEST = 128;

    /**
     * @throws IllegalArgumentException if the text cannot be a wallet ID
     */
    public WalletId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "This is not a wallet ID: it has "
                            + value.length()
                            + " characters, and may have only letters, digits, - and _.");
        }
    }

    /** The wallet ID that the text is, surrounding white space aside; empty if it cannot be one. */
    public static Optional<WalletId> parse(String text) {
        String trimmed = text.strip();
        return isOne(trimmed) ? Optional.of(new WalletId(trimmed)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** The ID cut in the middle for narrow places, {@code 0a1b2c3d…6789}. */
    public String shortened() {
        return value.length() <= 14
                ? value
                : value.substring(0, 8) + "…" + value.substring(value.length() - 4);
    }

    @Override
    public int compareTo(WalletId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
