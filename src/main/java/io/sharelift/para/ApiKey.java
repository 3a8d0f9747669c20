package io.sharelift.para;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;

import java.lang.foreign.MemorySegment;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The secret key of one Para project, kept outside the heap and wiped when closed.
 *
 * <p>It cannot be promised that no trace of it stays in memory: {@code java.net.http} takes header
 * values as strings, so each request leaves one for the collector. It is never shown, logged or
 * recorded.
 */
public final class ApiKey implements AutoCloseable {

    private static final int MAX_LENGTH = 4096;

    /** Less than this stands in any text by chance, and is nobody's secret. */
    private static final int STRUCK_LENGTH = 12;

    private final SecretBytes bytes;

    private ApiKey(SecretBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * The key as it was typed or pasted, white space around it aside. The array is wiped, also when
     * it is refused.
     *
     * @throws IllegalArgumentException if it cannot be a key; the message says why, for operators
     */
    public static ApiKey of(char[] typed) {
        try {
            return read(CharBuffer.wrap(typed));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /**
     * The key from a place that only has text, such as an environment variable.
     *
     * @throws IllegalArgumentException if it cannot be a key; the message says why, for operators
     */
    public static ApiKey of(CharSequence text) {
        return read(text);
    }

    private static ApiKey read(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            throw new IllegalArgumentException(
                    "There is no API key: copy the project's secret key from Para's portal.");
        }
        if (to - from > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "This is too long for an API key: copy the project's secret key again from"
                            + " Para's portal.");
        }
        byte[] copy = new byte[to - from];
        try {
            for (int i = 0; i < copy.length; i++) {
                char c = text.charAt(from + i);
                if (c <= ' ' || c > '~') {
                    throw new IllegalArgumentException(
                            "This API key has a space or a character that no key has: copy the"
                                    + " project's secret key again from Para's portal.");
                }
                copy[i] = (byte) c;
            }
            return new ApiKey(SecretBytes.copyOf(copy));
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /** The key as a header value; a string that cannot be wiped, so made anew for each request. */
    String headerValue() {
        byte[] copy = new byte[(int) bytes.size()];
        try {
            bytes.copyTo(copy, 0);
            return new String(copy, StandardCharsets.US_ASCII);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /**
     * A stranger's text without this key, should it repeat it; nothing if the key is closed and
     * that cannot be told.
     */
    String struckFrom(String text) {
        if (bytes.size() < STRUCK_LENGTH) {
            return text;
        }
        try {
            int at = find(text, 0);
            if (at < 0) {
                return text;
            }
            StringBuilder struck = new StringBuilder();
            int from = 0;
            for (; at >= 0; at = find(text, from)) {
                struck.append(text, from, at).append("[API key]");
                from = at + (int) bytes.size();
            }
            return struck.append(text, from, text.length()).toString();
        } catch (IllegalStateException e) {
            return "";
        }
    }

    /** Where the key stands in a text, compared in place; -1 if it does not. */
    private int find(String text, int from) {
        MemorySegment key = bytes.memory();
        int size = (int) key.byteSize();
        for (int at = from; at + size <= text.length(); at++) {
            int same = 0;
            while (same < size && text.charAt(at + same) == key.get(JAVA_BYTE, same)) {
                same++;
            }
            if (same == size) {
                return at;
            }
        }
        return -1;
    }

    /** As {@link #struckFrom(String)}, for bytes in whatever encoding has ASCII in it. */
    byte[] struckFrom(byte[] text) {
        String before = new String(text, StandardCharsets.ISO_8859_1);
        String after = struckFrom(before);
        return after.equals(before) ? text : after.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "ApiKey[masked]";
    }
}
