package io.sharelift.share;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Base64 as Para's SDK takes it (Node's decoder): also the URL alphabet, missing padding, and
 * anything foreign in between, which is passed over; the first {@code =} ends it, whatever follows.
 * What had to be forgiven is told.
 */
final class LenientBase64 {

    private static final int FOREIGN = -1;
    private static final int WHITE = -2;
    private static final int PADDING = -3;
    private static final byte[] VALUES = values();

    private LenientBase64() {}

    /** How many bytes the decoded text can have at the most. */
    static long maxDecodedSize(long characters) {
        return characters / 4 * 3 + 3;
    }

    /**
     * Decodes into {@code target}, adds what had to be forgiven, and says how many bytes came out.
     */
    static long decode(MemorySegment text, MemorySegment target, Set<Repair> repairs) {
        long out = 0;
        int bits = 0;
        int group = 0;
        long padding = 0;
        boolean dataAfterPadding = false;
        EnumSet<Repair> seen = EnumSet.noneOf(Repair.class);
        long i = 0;
        for (; i < text.byteSize(); i++) {
            if (group == 0 && padding == 0) {
                long strict = StrictBase64.decodeGroups(text, i, target, out);
                i += strict;
                out += strict / 4 * 3;
                if (i == text.byteSize()) {
                    break;
                }
            }
            int c = text.get(JAVA_BYTE, i) & 0xff;
            int value = VALUES[c];
            if (value >= 0 && padding > 0) {
                dataAfterPadding = true;
            } else if (value >= 0) {
                if (c == '_' || c == '-') {
                    seen.add(Repair.URL_ALPHABET);
                }
                bits = bits << 6 | value;
                if (++group == 4) {
                    target.set(JAVA_BYTE, out, (byte) (bits >> 16));
                    target.set(JAVA_BYTE, out + 1, (byte) (bits >> 8));
                    target.set(JAVA_BYTE, out + 2, (byte) bits);
                    out += 3;
                    group = 0;
                    bits = 0;
                }
            } else if (value == WHITE) {
                seen.add(Repair.WHITE_SPACE);
            } else if (value == PADDING) {
                padding++;
            } else {
                seen.add(Repair.FOREIGN_CHARACTERS);
            }
        }
        if (group == 2) {
            target.set(JAVA_BYTE, out++, (byte) (bits >> 4));
        } else if (group == 3) {
            target.set(JAVA_BYTE, out++, (byte) (bits >> 10));
            target.set(JAVA_BYTE, out++, (byte) (bits >> 2));
        }
        if (group == 1 || dataAfterPadding || padding != (4 - group) % 4) {
            seen.add(Repair.PADDING);
        }
        repairs.addAll(seen);
        return out;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) FOREIGN);
        for (int i = 0; i < 26; i++) {
            values['A' + i] = (byte) i;
            values['a' + i] = (byte) (26 + i);
        }
        for (int i = 0; i < 10; i++) {
            values['0' + i] = (byte) (52 + i);
        }
        values['+'] = values['-'] = 62;
        values['/'] = values['_'] = 63;
        for (char c : new char[] {' ', '\t', '\r', '\n', '\f', 0x0b}) {
            values[c] = (byte) WHITE;
        }
        values['='] = (byte) PADDING;
        return values;
    }
}
