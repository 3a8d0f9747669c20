package io.sharelift.desktop.rows;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Rows as they are shown: sorted, then filtered, as numbers into what they are of. Made away from
 * the window's thread, never changed, and given up when the thread that makes it is interrupted.
 *
 * @param <W> what the rows are of
 * @param <F> what filters them
 */
public final class Arranged<W, F extends Filter<W, F>> {

    private final W whole;
    private final F everything;
    private final List<RowOrder<W>> orders;

    /** Every row in this order; kept, since a search changes what is shown and not the order. */
    private final int[] sorted;

    private final F filter;
    private final int[] shown;

    private Arranged(
            W whole, F everything, List<RowOrder<W>> orders, int[] sorted, F filter, int[] shown) {
        this.whole = whole;
        this.everything = everything;
        this.orders = orders;
        this.sorted = sorted;
        this.filter = filter;
        this.shown = shown;
    }

    /**
     * Every row, in the order that they have.
     *
     * @param size how many rows there are
     * @param everything the filter that lets all through
     */
    public static <W, F extends Filter<W, F>> Arranged<W, F> of(W whole, int size, F everything) {
        int[] all = IntStream.range(0, size).toArray();
        return new Arranged<>(whole, everything, List.of(), all, everything, all);
    }

    /** The same rows in another way; what this one has found already is used again. */
    public Arranged<W, F> with(List<RowOrder<W>> newOrders, F newFilter) {
        boolean sameOrder = same(orders, newOrders);
        int[] newSorted = sameOrder ? sorted : sort(newOrders);
        int[] from = sameOrder && newFilter.narrows(filter) ? shown : newSorted;
        int[] newShown = newFilter.equals(everything) ? newSorted : filter(from, newFilter);
        return new Arranged<>(
                whole, everything, List.copyOf(newOrders), newSorted, newFilter, newShown);
    }

    /** What is arranged here. */
    public W whole() {
        return whole;
    }

    /** The rows that are shown, each made when it is asked for. */
    public <R> List<R> rows(IntFunction<R> row) {
        return new Rows<>(shown, row);
    }

    /** At which place a row is shown; -1 if it is not. */
    public int placeOf(int number) {
        int place = 0;
        while (place < shown.length && shown[place] != number) {
            place++;
        }
        return place < shown.length ? place : -1;
    }

    private boolean same(List<RowOrder<W>> one, List<RowOrder<W>> two) {
        boolean same = one.size() == two.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).sameAs(two.get(i));
        }
        return same;
    }

    private int[] filter(int[] from, F by) {
        int[] found = new int[from.length];
        int size = 0;
        for (int number : from) {
            goOnUnlessInterrupted();
            if (by.letsThrough(whole, number)) {
                found[size++] = number;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Sorts by the last order first: each sorting leaves equal rows as they were. */
    private int[] sort(List<RowOrder<W>> by) {
        int[] numbers = IntStream.range(0, sorted.length).toArray();
        for (RowOrder<W> order : by.reversed()) {
            SortKeys keys =
                    new SortKeys(
                            numbers.length,
                            number -> order.key().of(whole, number),
                            Arranged::goOnUnlessInterrupted);
            int direction = order.descending() ? -1 : 1;
            RowSort.sort(
                    numbers,
                    (one, two) -> {
                        goOnUnlessInterrupted();
                        return direction * keys.compare(one, two);
                    });
        }
        return numbers;
    }

    private static void goOnUnlessInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Another arrangement is wanted.");
        }
    }

    private static final class Rows<R> extends AbstractList<R> implements RandomAccess {
        private final int[] numbers;
        private final IntFunction<R> row;

        Rows(int[] numbers, IntFunction<R> row) {
            this.numbers = numbers;
            this.row = row;
        }

        @Override
        public R get(int place) {
            return row.apply(numbers[place]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
