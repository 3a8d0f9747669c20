package io.sharelift.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** How a piece of a secret may look where it has leaked. */
enum Spelling {
    RAW,
    BASE64_FROM_0,
    BASE64_FROM_1,
    BASE64_FROM_2,
    /** As a JSON string has it whose writer escapes all that may be escaped. */
    JSON_ESCAPED,
    HEX,
    UTF16_LE,
    UTF16_BE,
    BASE64_IN_UTF16_LE,
    BASE64_IN_UTF16_BE;

    /** A piece spelled like this; empty if it looks no other than raw. */
    List<byte[]> of(byte[] piece) {
        return switch (this) {
            case RAW -> List.of(piece);
            case BASE64_FROM_0 -> List.of(base64(piece, 0));
            case BASE64_FROM_1 -> List.of(base64(piece, 1));
            case BASE64_FROM_2 -> List.of(base64(piece, 2));
            case JSON_ESCAPED -> escaped(piece);
            case HEX -> {
                String hex = HexFormat.of().formatHex(piece);
                yield List.of(ascii(hex), ascii(hex.toUpperCase(java.util.Locale.ROOT)));
            }
            case UTF16_LE -> List.of(wide(piece, 0));
            case UTF16_BE -> List.of(wide(piece, 1));
            case BASE64_IN_UTF16_LE -> offsets(piece, 0);
            case BASE64_IN_UTF16_BE -> offsets(piece, 1);
        };
    }

    /**
     * The letters that stand for these bytes alone, wherever the encoding of a longer text began.
     *
     * @param from how many bytes of the piece belong to a group that begins before it
     */
    private static byte[] base64(byte[] piece, int from) {
        int whole = (piece.length - from) / 3 * 3;
        return Base64.getEncoder().encode(Arrays.copyOfRange(piece, from, from + whole));
    }

    private static List<byte[]> offsets(byte[] piece, int low) {
        List<byte[]> all = new ArrayList<>();
        for (int from = 0; from < 3; from++) {
            all.add(wide(base64(piece, from), low));
        }
        return all;
    }

    private static List<byte[]> escaped(byte[] piece) {
        String text = new String(piece, StandardCharsets.ISO_8859_1);
        String slashes = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
        String numbers = text.replace("=", "\\u003d").replace("+", "\\u002b");
        List<byte[]> all = new ArrayList<>();
        for (String each : List.of(slashes, numbers)) {
            if (!each.equals(text)) {
                all.add(ascii(each));
            }
        }
        return all;
    }

    private static byte[] wide(byte[] piece, int at) {
        byte[] wide = new byte[2 * piece.length];
        for (int i = 0; i < piece.length; i++) {
            wide[2 * i + at] = piece[i];
        }
        return wide;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
