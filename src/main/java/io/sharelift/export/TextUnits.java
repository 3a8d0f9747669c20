package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In how many bytes, and in which order, a text file writes a character. */
enum TextUnits {
    /** UTF-8, or anything else that has ASCII in single bytes. */
    BYTES(1, StandardCharsets.UTF_8, TextForm.PLAIN, TextForm.QUOTES_DOUBLED),
    UTF16_LE(2, StandardCharsets.UTF_16LE, TextForm.UTF16_LE, TextForm.UTF16_LE_QUOTES_DOUBLED),
    UTF16_BE(2, StandardCharsets.UTF_16BE, TextForm.UTF16_BE, TextForm.UTF16_BE_QUOTES_DOUBLED);

    private static final int LOOKED_AT = 8;

    private final int size;
    private final Charset charset;
    private final TextForm plain;
    private final TextForm quotesDoubled;

    TextUnits(int size, Charset charset, TextForm plain, TextForm quotesDoubled) {
        this.size = size;
        this.charset = charset;
        this.plain = plain;
        this.quotesDoubled = quotesDoubled;
    }

    /** What the first bytes of a file say: a byte order mark, or zeros in every other place. */
    static TextUnits of(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return UTF16_LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return UTF16_BE;
        }
        if (zeros(head, 1) && !zeros(head, 0)) {
            return UTF16_LE;
        }
        return zeros(head, 0) && !zeros(head, 1) ? UTF16_BE : BYTES;
    }

    private static boolean zeros(byte[] head, int from) {
        if (head.length < LOOKED_AT) {
            return false;
        }
        for (int i = from; i < LOOKED_AT; i += 2) {
            if (head[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of a unit. */
    int size() {
        return size;
    }

    Charset charset() {
        return charset;
    }

    TextForm form(boolean doubledQuotes) {
        return doubledQuotes ? quotesDoubled : plain;
    }

    /** The unit at a place: a byte, or a UTF-16 unit. */
    int at(MemorySegment bytes, long index) {
        int first = bytes.get(JAVA_BYTE, index) & 0xff;
        return switch (this) {
            case BYTES -> first;
            case UTF16_LE -> first | (bytes.get(JAVA_BYTE, index + 1) & 0xff) << 8;
            case UTF16_BE -> first << 8 | (bytes.get(JAVA_BYTE, index + 1) & 0xff);
        };
    }
}
