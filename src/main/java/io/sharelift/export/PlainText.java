package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.JsonEscapes;

import java.lang.foreign.MemorySegment;

/**
 * Makes the text of a share plain where it lies. Shares are ASCII, so of UTF-16 whatever is not
 * becomes one question mark, which base64 passes over and inspection tells.
 */
final class PlainText {

    private PlainText() {}

    /** Writes the plain text over the written one and says how many bytes it has. */
    static long make(MemorySegment text, TextForm form) {
        return switch (form) {
            case PLAIN -> text.byteSize();
            case JSON_ESCAPED -> JsonEscapes.resolve(text, text);
            case QUOTES_DOUBLED -> singleQuotes(text, text.byteSize());
            case UTF16_LE -> narrow(text, 0);
            case UTF16_BE -> narrow(text, 1);
            case UTF16_LE_QUOTES_DOUBLED -> singleQuotes(text, narrow(text, 0));
            case UTF16_BE_QUOTES_DOUBLED -> singleQuotes(text, narrow(text, 1));
        };
    }

    private static long narrow(MemorySegment text, int low) {
        long units = text.byteSize() / 2;
        for (long i = 0; i < units; i++) {
            byte ascii = text.get(JAVA_BYTE, 2 * i + low);
            byte other = text.get(JAVA_BYTE, 2 * i + 1 - low);
            text.set(JAVA_BYTE, i, other == 0 && ascii >= 0 ? ascii : (byte) '?');
        }
        return units;
    }

    private static long singleQuotes(MemorySegment text, long size) {
        long out = 0;
        for (long in = 0; in < size; in++) {
            byte b = text.get(JAVA_BYTE, in);
            text.set(JAVA_BYTE, out++, b);
            if (b == '"' && in + 1 < size && text.get(JAVA_BYTE, in + 1) == '"') {
                in++;
            }
        }
        return out;
    }
}
