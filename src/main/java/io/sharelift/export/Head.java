package io.sharelift.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a file starts: enough to tell its format, wiped afterwards because it may hold part of a
 * share.
 */
final class Head implements AutoCloseable {

    private final byte[] bytes;
    private final boolean whole;

    /**
     * @param whole whether these are all bytes of the file
     */
    Head(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /** The bytes; never keep them. */
    byte[] bytes() {
        return bytes;
    }

    boolean whole() {
        return whole;
    }

    /** The first byte that is not white space, after a byte order mark; -1 if there is none. */
    int firstByte() {
        int at = firstIndex();
        return at < 0 ? -1 : bytes[at] & 0xff;
    }

    /** Where the first byte stands that is not white space; -1 if there is none. */
    int firstIndex() {
        for (int i = byteOrderMark(); i < bytes.length; i++) {
            if (!Character.isWhitespace(bytes[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the bytes are text in UTF-16. */
    boolean isUtf16() {
        return TextUnits.of(bytes) != TextUnits.BYTES;
    }

    /** Bytes of a UTF-8 byte order mark. */
    int byteOrderMark() {
        byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, mark, 0, 3);
        return marked ? 3 : 0;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
