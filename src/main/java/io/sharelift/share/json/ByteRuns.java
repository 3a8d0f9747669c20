package io.sharelift.share.json;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * How far a run of unremarkable bytes goes, eight at a time: nearly all of a share is base64, and
 * looking at its bytes one by one took most of the time of reading.
 */
public final class ByteRuns {

    private static final ValueLayout.OfLong EIGHT =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteRuns() {}

    /** The place of the first such byte, or the end. */
    public static long until(MemorySegment bytes, long from, long to, char wanted) {
        long pattern = wanted * ONES;
        long at = from;
        for (; at + 8 <= to; at += 8) {
            long found = zeros(bytes.get(EIGHT, at) ^ pattern);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / 8;
            }
        }
        while (at < to && bytes.get(JAVA_BYTE, at) != wanted) {
            at++;
        }
        return at;
    }

    /** The first byte that means something in a JSON string: a quote, a backslash, a control. */
    static long untilSpecial(MemorySegment bytes, long from, long to) {
        long at = from;
        for (; at + 8 <= to; at += 8) {
            long eight = bytes.get(EIGHT, at);
            long controls = (eight - 0x20 * ONES) & ~eight & HIGHS;
            long found = controls | zeros(eight ^ '"' * ONES) | zeros(eight ^ '\\' * ONES);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / 8;
            }
        }
        while (at < to && !isSpecial(bytes.get(JAVA_BYTE, at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpecial(byte b) {
        return b == '"' || b == '\\' || (b >= 0 && b < 0x20);
    }

    /** The first byte that is not ASCII, or a byte before it, or the end. */
    public static long whileAscii(MemorySegment bytes, long from, long to) {
        long at = from;
        while (at + 8 <= to && (bytes.get(EIGHT, at) & HIGHS) == 0) {
            at += 8;
        }
        return at;
    }

    /**
     * A high bit for each byte that is zero. A borrow can mark a byte above one that is zero, so
     * the lowest mark is always right, and no mark means none.
     */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }
}
