package io.sharelift.desktop.rows;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * What a column holds for each row as two numbers that sort as it does: a million texts would have
 * to be kept and moved by the collector while they are compared, and the window would stand still.
 * Only where two different texts begin with the same fifteen characters are they asked for again.
 */
final class SortKeys {

    private static final int CHARACTERS = 15;
    private static final int TOO_WIDE = 0xff;

    private final IntFunction<@Nullable Object> keys;
    private final long[] high;
    private final long[] low;

    /** Tells that two texts are the same without asking for them. */
    private final long[] hash;

    /** The rows of which the numbers are not the whole truth. */
    private final BitSet cut;

    SortKeys(int count, IntFunction<@Nullable Object> keys, Runnable before) {
        this.keys = keys;
        this.high = new long[count];
        this.low = new long[count];
        this.hash = new long[count];
        this.cut = new BitSet(count);
        for (int row = 0; row < count; row++) {
            before.run();
            put(row, keys.apply(row));
        }
    }

    private void put(int row, @Nullable Object key) {
        switch (key) {
            case null -> {}
            case String text -> putText(row, text);
            case Number number -> {
                high[row] = 1L << 56;
                low[row] = number.longValue() ^ Long.MIN_VALUE;
            }
            case Enum<?> value -> {
                high[row] = 1L << 56;
                low[row] = position(value);
            }
            default -> {
                high[row] = 1L << 56;
                cut.set(row);
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of an enum is that of its positions
    private static int position(Enum<?> value) {
        return value.ordinal();
    }

    private void putText(int row, String text) {
        long first = 1;
        long second = 0;
        boolean whole = text.length() <= CHARACTERS;
        boolean open = true;
        for (int i = 0; i < CHARACTERS; i++) {
            int c = open && i < text.length() ? Math.min(text.charAt(i), TOO_WIDE) : 0;
            if (open && (c == TOO_WIDE || (c == 0 && i < text.length()))) {
                // From here on the text has to be looked at itself.
                open = false;
                whole = false;
            }
            if (i < 7) {
                first = first << 8 | c;
            } else {
                second = second << 8 | c;
            }
        }
        high[row] = first;
        low[row] = second;
        cut.set(row, !whole);
        hash[row] = whole ? 0 : hash(text);
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    int compare(int one, int two) {
        int byHigh = Long.compareUnsigned(high[one], high[two]);
        if (byHigh != 0) {
            return byHigh;
        }
        int byLow = Long.compareUnsigned(low[one], low[two]);
        boolean told = byLow != 0 || !(cut.get(one) || cut.get(two));
        return told || isSameText(one, two) ? byLow : compareWhole(one, two);
    }

    private boolean isSameText(int one, int two) {
        return cut.get(one) && cut.get(two) && hash[one] != 0 && hash[one] == hash[two];
    }

    @SuppressWarnings("unchecked") // one column holds one kind of thing
    private int compareWhole(int one, int two) {
        Object first = keys.apply(one);
        Object second = keys.apply(two);
        if (first == null || second == null) {
            return Boolean.compare(first != null, second != null);
        }
        return ((Comparable<Object>) first).compareTo(second);
    }
}
