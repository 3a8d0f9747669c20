package io.sharelift.share.json;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one value that was asked for: names and facts, never a secret. */
final class JsonText {

    private static final String REPLACEMENT = "\uFFFD";

    private byte[] bytes = new byte[64];
    private int length;
    private int max;
    private boolean overflowed;
    private char highSurrogate;

    void start(int maxBytes) {
        max = maxBytes;
        length = 0;
        overflowed = maxBytes == 0;
        highSurrogate = 0;
    }

    boolean complete() {
        flushSurrogate();
        return !overflowed;
    }

    String value() {
        if (!complete()) {
            throw new IllegalStateException("The text of this value was not asked for.");
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    void take(MemorySegment source, long from, long to) {
        if (overflowed || from == to) {
            return;
        }
        flushSurrogate();
        int count = (int) Math.min(to - from, Integer.MAX_VALUE);
        if (!room(count)) {
            return;
        }
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, from, bytes, length, count);
        length += count;
    }

    /** One UTF-16 unit of an escape; two halves of a pair become one character. */
    void take(char unit) {
        if (overflowed) {
            return;
        }
        if (highSurrogate != 0 && Character.isLowSurrogate(unit)) {
            append(new String(new char[] {highSurrogate, unit}));
            highSurrogate = 0;
            return;
        }
        flushSurrogate();
        if (Character.isHighSurrogate(unit)) {
            highSurrogate = unit;
        } else {
            append(Character.isSurrogate(unit) ? REPLACEMENT : String.valueOf(unit));
        }
    }

    private void flushSurrogate() {
        if (highSurrogate != 0) {
            highSurrogate = 0;
            append(REPLACEMENT);
        }
    }

    private void append(String characters) {
        byte[] encoded = characters.getBytes(StandardCharsets.UTF_8);
        if (room(encoded.length)) {
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }
    }

    private boolean room(int more) {
        if (more > max - length) {
            overflowed = true;
            return false;
        }
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        return true;
    }
}
