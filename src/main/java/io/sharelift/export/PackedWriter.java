package io.sharelift.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HexFormat;

/** Writes facts as few bytes: an ID in 17, hex in half its letters. For one row after another. */
final class PackedWriter {

    /** How a text is written: the byte before it. */
    static final int NONE = 0;

    static final int UUID = 1;
    static final int HEX = 2;
    static final int HEX_0X = 3;
    static final int TEXT = 4;

    private static final HexFormat LOWER = HexFormat.of();

    private byte[] bytes = new byte[1024];
    private int size;

    void start() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** What has been written, in an array that is used again. */
    byte[] bytes() {
        return bytes;
    }

    void put(int oneByte) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) oneByte;
    }

    /** A number that is seldom large: seven bits to a byte, the lowest first. */
    void number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** A number of which a negative one is no surprise. */
    void signed(long number) {
        number(number << 1 ^ number >> 63);
    }

    void raw(byte[] more) {
        for (byte b : more) {
            put(b);
        }
    }

    /** The bytes that lower-case hex stands for. */
    void hex(String text) {
        hex(text, 0);
    }

    /** A text in the shortest way that gives it back as it was; the same text, the same bytes. */
    void text(@Nullable String text) {
        if (text == null) {
            put(NONE);
        } else if (isUuid(text)) {
            put(UUID);
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '-') {
                    put(digit(text, i) << 4 | digit(text, i + 1));
                    i++;
                }
            }
        } else if (isHex(text, 2) && text.startsWith("0x")) {
            put(HEX_0X);
            number((text.length() - 2) / 2);
            hex(text, 2);
        } else if (isHex(text, 0)) {
            put(HEX);
            number(text.length() / 2);
            hex(text, 0);
        } else {
            byte[] encoded = text.getBytes(UTF_8);
            put(TEXT);
            number(encoded.length);
            raw(encoded);
        }
    }

    private void hex(String text, int from) {
        for (int i = from; i < text.length(); i += 2) {
            put(digit(text, i) << 4 | digit(text, i + 1));
        }
    }

    private static int digit(String text, int at) {
        return HexFormat.fromHexDigit(text.charAt(at));
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isLowerHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text, int from) {
        if (text.length() <= from || (text.length() - from) % 2 != 0) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!isLowerHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** A UUID as it is written, from its 16 bytes. */
    static String uuid(byte[] sixteen) {
        String hex = LOWER.formatHex(sixteen);
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20);
    }
}
