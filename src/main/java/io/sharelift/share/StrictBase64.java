package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Base64 with padding as Go writes it, from memory to memory, and nothing that only resembles it.
 */
public final class StrictBase64 {

    private static final ValueLayout.OfInt FOUR =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfLong EIGHT =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfLong SIX_AND_TWO =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    /** What each letter stands for, -1 for what is none. */
    private static final byte[] VALUES = values();

    private static final int[] FIRST = shifted(18);
    private static final int[] SECOND = shifted(12);
    private static final int[] THIRD = shifted(6);

    private StrictBase64() {}

    /** The decoded bytes, the caller's to close; empty if the text is not base64. */
    public static Optional<SecretBytes> decode(MemorySegment text) {
        long length = text.byteSize();
        if (length == 0 || length % 4 != 0) {
            return Optional.empty();
        }
        int padding = 0;
        while (padding < 2 && text.get(JAVA_BYTE, length - 1 - padding) == '=') {
            padding++;
        }
        SecretBytes decoded = SecretBytes.allocate(length / 4 * 3 - padding);
        MemorySegment out = decoded.memory();
        long read = decodeGroups(text.asSlice(0, length - padding), 0, out, 0);
        long written = read / 4 * 3;
        int bits = 0;
        for (long i = read; i < length - padding; i++) {
            int value = VALUES[text.get(JAVA_BYTE, i) & 0xff];
            if (value < 0) {
                decoded.close();
                return Optional.empty();
            }
            bits = bits << 6 | value;
            int position = (int) (i & 3);
            if (position > 0) {
                out.set(JAVA_BYTE, written++, (byte) (bits >> (6 - 2 * position)));
            }
        }
        return Optional.of(decoded);
    }

    /**
     * Decodes whole groups of four letters for as long as there is nothing else, and says how many
     * letters those were. Behind what it has written it may leave two bytes of zero.
     */
    static long decodeGroups(MemorySegment text, long from, MemorySegment target, long to) {
        long out = to;
        long at = from;
        long lastPair =
                Math.min(
                        text.byteSize() - 8,
                        from + Math.floorDiv(target.byteSize() - to - 8, 6L) * 8);
        for (; at <= lastPair; at += 8) {
            long eight = text.get(EIGHT, at);
            long bits = (long) group((int) eight) << 24 | group((int) (eight >>> 32));
            if (bits < 0) {
                break;
            }
            target.set(SIX_AND_TWO, out, bits << 16);
            out += 6;
        }
        for (; at + 4 <= text.byteSize(); at += 4) {
            int bits = group(text.get(FOUR, at));
            if (bits < 0) {
                break;
            }
            target.set(JAVA_BYTE, out, (byte) (bits >> 16));
            target.set(JAVA_BYTE, out + 1, (byte) (bits >> 8));
            target.set(JAVA_BYTE, out + 2, (byte) bits);
            out += 3;
        }
        return at - from;
    }

    /** The 24 bits of four letters, the first in the lowest byte; negative if one is no letter. */
    private static int group(int four) {
        return FIRST[four & 0xff]
                | SECOND[four >>> 8 & 0xff]
                | THIRD[four >>> 16 & 0xff]
                | VALUES[four >>> 24];
    }

    private static int[] shifted(int bits) {
        int[] shifted = new int[256];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = VALUES[i] < 0 ? -1 : VALUES[i] << bits;
        }
        return shifted;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < 26; i++) {
            values['A' + i] = (byte) i;
            values['a' + i] = (byte) (26 + i);
        }
        for (int i = 0; i < 10; i++) {
            values['0' + i] = (byte) (52 + i);
        }
        values['+'] = 62;
        values['/'] = 63;
        return values;
    }
}
