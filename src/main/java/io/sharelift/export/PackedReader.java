package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;

/** Reads what {@link PackedWriter} wrote, in the same order. */
final class PackedReader {

    private final MemorySegment bytes;
    private long at;

    PackedReader(MemorySegment bytes, long from) {
        this.bytes = bytes;
        this.at = from;
    }

    long at() {
        return at;
    }

    int next() {
        return bytes.get(JAVA_BYTE, at++) & 0xff;
    }

    long number() {
        long number = 0;
        int shift = 0;
        int b = next();
        while (b >= 0x80) {
            number |= (long) (b & 0x7f) << shift;
            shift += 7;
            b = next();
        }
        return number | (long) b << shift;
    }

    int small() {
        return Math.toIntExact(number());
    }

    long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    String hex(int count) {
        return HexFormat.of().formatHex(raw(count));
    }

    void skip(long count) {
        at += count;
    }

    /** Passes over a text. */
    void skipText() {
        switch (next()) {
            case PackedWriter.NONE -> {}
            case PackedWriter.UUID -> skip(16);
            default -> skip(number());
        }
    }

    @Nullable String text() {
        return switch (next()) {
            case PackedWriter.NONE -> null;
            case PackedWriter.UUID -> PackedWriter.uuid(raw(16));
            case PackedWriter.HEX -> hex(small());
            case PackedWriter.HEX_0X -> "0x" + hex(small());
            default -> new String(raw(small()), UTF_8);
        };
    }

    private byte[] raw(int count) {
        byte[] array = new byte[count];
        MemorySegment.copy(bytes, JAVA_BYTE, at, array, 0, count);
        at += count;
        return array;
    }
}
