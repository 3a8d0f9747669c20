package io.sharelift.desktop.rows;

import java.util.function.IntBinaryOperator;

/** Sorts numbers of rows by merging, so that equal rows stay as they were; no object for each. */
final class RowSort {

    private RowSort() {}

    static void sort(int[] numbers, IntBinaryOperator compare) {
        int[] from = numbers;
        int[] into = new int[numbers.length];
        for (long run = 1; run < numbers.length; run *= 2) {
            for (long left = 0; left < numbers.length; left += 2 * run) {
                merge(
                        from,
                        into,
                        (int) left,
                        (int) Math.min(left + run, numbers.length),
                        (int) Math.min(left + 2 * run, numbers.length),
                        compare);
            }
            int[] merged = into;
            into = from;
            from = merged;
        }
        System.arraycopy(from, 0, numbers, 0, numbers.length);
    }

    private static void merge(
            int[] from, int[] into, int left, int middle, int right, IntBinaryOperator compare) {
        int one = left;
        int two = middle;
        for (int at = left; at < right; at++) {
            boolean first =
                    one < middle && (two >= right || compare.applyAsInt(from[one], from[two]) <= 0);
            into[at] = first ? from[one++] : from[two++];
        }
    }
}
