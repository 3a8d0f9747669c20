package io.sharelift.export;

import java.util.Arrays;

/** What rows have to do with each other: for each a chain of findings that name another row. */
final class RowLinks {

    /** Of one wallet that stands everywhere, so many other places are named. */
    private static final int MOST_NAMED = 20;

    private static final int NONE = -1;

    private int[] first = new int[0];
    private FindingCode[] codes = new FindingCode[16];
    private int[] others = new int[16];
    private int[] next = new int[16];
    private int size;

    /** Takes a finding of a row about another one. */
    interface Taker {
        void take(FindingCode code, int other);
    }

    void add(int row, FindingCode code, int other) {
        if (row >= first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, Math.max(2 * before, row + 1));
            Arrays.fill(first, before, first.length, NONE);
        }
        int last = NONE;
        int count = 0;
        for (int at = first[row]; at != NONE; at = next[at]) {
            last = at;
            count++;
        }
        if (count == MOST_NAMED) {
            return;
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        codes[size] = code;
        others[size] = other;
        next[size] = NONE;
        if (last == NONE) {
            first[row] = size;
        } else {
            next[last] = size;
        }
        size++;
    }

    void of(int row, Taker taker) {
        for (int at = row < first.length ? first[row] : NONE; at != NONE; at = next[at]) {
            taker.take(codes[at], others[at]);
        }
    }

    /** How much the findings of a row weigh, as {@link RowPacking#weight} has it. */
    int weight(int row) {
        int weight = 0;
        for (int at = row < first.length ? first[row] : NONE; at != NONE; at = next[at]) {
            weight = Math.max(weight, RowPacking.weight(codes[at].severity()));
        }
        return weight;
    }
}
