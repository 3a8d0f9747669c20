package io.sharelift.record.anchor;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of a record as somebody gives it back: typed, pasted, scanned, or taken down on the
 * telephone.
 *
 * @param sequence how many events there were, if that was given with it
 * @param hash of the last of them, lower-case hex
 */
public record AnchorText(OptionalLong sequence, String hash) {

    /**
     * What an {@link AnchorQr} says before the head, so that a scanner's owner knows what it is.
     */
    static final String SCHEME = "sharelift:";

    private static final int LONGEST = 10_000;
    private static final int HEX_DIGITS = 64;

    /** With white space anywhere, and any dash or a colon after the number. */
    private static final Pattern HEX =
            Pattern.compile("(?:(\\d{1,16})\\s*[-:\u2010-\u2015]\\s*)?([0-9a-f][0-9a-f\\s]*+)");

    /**
     * Reads {@code 1204-} or {@code 1204:} and the hash, the hash alone, or its 32 words with or
     * without the number before them; small and capital letters, line breaks and punctuation do not
     * matter.
     *
     * @throws AnchorTextException if it is none of these; says which word or digit is at fault
     */
    public static AnchorText parse(String text) {
        if (text.length() > LONGEST) {
            throw new AnchorTextException(
                    "This is much longer than a head.",
                    "Give the hash in hex, or its 32 words, and nothing else.");
        }
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith(SCHEME)) {
            bare = bare.substring(SCHEME.length()).strip();
        }
        Matcher hex = HEX.matcher(bare);
        return hex.matches() ? ofHex(hex) : ofWords(bare);
    }

    private static AnchorText ofHex(Matcher hex) {
        String digits = hex.group(2).replaceAll("\\s", "");
        if (digits.length() != HEX_DIGITS) {
            throw new AnchorTextException(
                    "This head has %d hex digits, and a head has %d."
                            .formatted(digits.length(), HEX_DIGITS),
                    "Compare it with where it comes from: something was left out or doubled.");
        }
        String number = hex.group(1);
        return new AnchorText(number(number == null ? "" : number), digits);
    }

    private static AnchorText ofWords(String text) {
        String[] words = text.replaceFirst("^[^a-z0-9]+", "").split("[^a-z0-9]+");
        boolean numbered = words[0].matches("\\d{1,16}");
        byte[] hash = new SpokenWords(List.of(words), numbered ? 1 : 0).bytes();
        return new AnchorText(number(numbered ? words[0] : ""), HexFormat.of().formatHex(hash));
    }

    private static OptionalLong number(String digits) {
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
