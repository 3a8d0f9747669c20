package io.sharelift.export;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds a row by what it hashes to: an open table of numbers, without an object for each. */
final class RowTable {

    private static final int NONE = -1;

    private final int[] rows;
    private final int mask;

    /** A table for at most so many rows. */
    RowTable(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        rows = new int[size];
        Arrays.fill(rows, NONE);
        mask = size - 1;
    }

    /** The row put before that is the same; if there is none, puts this one and gives -1. */
    int earlier(int row, long hash, IntPredicate same) {
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (rows[at] != NONE) {
            if (same.test(rows[at])) {
                return rows[at];
            }
            at = at + 1 & mask;
        }
        rows[at] = row;
        return NONE;
    }
}
