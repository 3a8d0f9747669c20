package io.sharelift.share.address;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;

/** Whether a text is the hex of a key or of an address, told without a regular expression. */
final class HexText {

    private HexText() {}

    /** Hex of 32, 33, 64 or 65 bytes in lower case, with or without 0x. */
    static boolean isPublicKey(String text) {
        int from = text.startsWith("0x") ? 2 : 0;
        return switch (text.length() - from) {
            case 64, 66, 128, 130 -> isHex(text, from);
            default -> false;
        };
    }

    /** 0x and the hex of 20 bytes in lower case. */
    static boolean isEvmAddress(String text) {
        return text.length() == 42 && text.startsWith("0x") && isHex(text, 2);
    }

    /** The 20 bytes of an EVM address in lower case. */
    static byte[] evmHash(String address) {
        return HexFormat.of().parseHex(address, 2, address.length());
    }

    /** The bytes of a public key in hex; none if the text is no such thing. */
    static byte[] bytes(@Nullable String text) {
        return text == null || !isPublicKey(text)
                ? new byte[0]
                : HexFormat.of().parseHex(text, text.startsWith("0x") ? 2 : 0, text.length());
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
