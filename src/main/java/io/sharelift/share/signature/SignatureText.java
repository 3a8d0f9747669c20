package io.sharelift.share.signature;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A signature as Para writes it: hex in any case, with 0x before it or without, since Para's own
 * pages show both.
 */
public final class SignatureText {

    /** Far more than any signature has. */
    private static final int LONGEST = 512;

    private SignatureText() {}

    /** The bytes, at least one and at most 512; empty for anything that is not hex. */
    public static Optional<byte[]> bytes(String text) {
        int from = text.toLowerCase(Locale.ROOT).startsWith("0x") ? 2 : 0;
        int length = text.length() - from;
        if (length == 0 || length % 2 != 0 || length > 2 * LONGEST) {
            return Optional.empty();
        }
        for (int i = from; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(HexFormat.of().parseHex(text, from, text.length()));
    }
}
