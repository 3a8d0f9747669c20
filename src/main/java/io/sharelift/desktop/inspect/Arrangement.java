package io.sharelift.desktop.inspect;

import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The wallets as they are shown: sorted, then filtered, as numbers into the inventory. Made away
 * from the window's thread, never changed, and given up when the thread that makes it is
 * interrupted.
 */
final class Arrangement {

    private final Judged wallets;
    private final List<RowOrder> orders;

    /** Every row in this order; kept, since a search changes what is shown and not the order. */
    private final int[] sorted;

    private final RowFilter filter;
    private final int[] shown;

    private Arrangement(
            Judged wallets, List<RowOrder> orders, int[] sorted, RowFilter filter, int[] shown) {
        this.wallets = wallets;
        this.orders = orders;
        this.sorted = sorted;
        this.filter = filter;
        this.shown = shown;
    }

    /** Every wallet, in the order of the inventory. */
    static Arrangement of(Judged wallets) {
        int[] all = IntStream.range(0, wallets.size()).toArray();
        return new Arrangement(wallets, List.of(), all, RowFilter.ALL, all);
    }

    /**
     * The same wallets with what was picked of them; in the order of the inventory if it is new.
     */
    Arrangement with(Picks picks) {
        return wallets.picks().equals(picks) ? this : of(Judged.of(wallets.inventory(), picks));
    }

    /** The wallets that are arranged here. */
    Judged wallets() {
        return wallets;
    }

    /** The same wallets in another way; what this one has found already is used again. */
    Arrangement with(List<RowOrder> newOrders, RowFilter newFilter) {
        boolean sameOrder = same(orders, newOrders);
        int[] newSorted = sameOrder ? sorted : sort(newOrders);
        int[] from = sameOrder && newFilter.narrows(filter) ? shown : newSorted;
        int[] newShown = newFilter.equals(RowFilter.ALL) ? newSorted : filter(from, newFilter);
        return new Arrangement(wallets, List.copyOf(newOrders), newSorted, newFilter, newShown);
    }

    /** The rows that are shown, each made when it is asked for. */
    List<WalletRow> rows() {
        return new Rows();
    }

    /** At which place of {@link #rows} a row is; -1 if it is not shown. */
    int placeOf(@Nullable WalletRow row) {
        if (row == null) {
            return -1;
        }
        int place = 0;
        while (place < shown.length && shown[place] != row.number()) {
            place++;
        }
        return place < shown.length ? place : -1;
    }

    private static boolean same(List<RowOrder> one, List<RowOrder> two) {
        boolean same = one.size() == two.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).sameAs(two.get(i));
        }
        return same;
    }

    private int[] filter(int[] from, RowFilter by) {
        int[] found = new int[from.length];
        int size = 0;
        for (int number : from) {
            goOnUnlessInterrupted();
            if (by.letsThrough(wallets, number)) {
                found[size++] = number;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Sorts by the last order first: each sorting leaves equal rows as they were. */
    private int[] sort(List<RowOrder> by) {
        int[] numbers = IntStream.range(0, wallets.size()).toArray();
        for (RowOrder order : by.reversed()) {
            SortKeys keys =
                    new SortKeys(
                            numbers.length,
                            number -> order.key().of(wallets, number),
                            Arrangement::goOnUnlessInterrupted);
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

    private final class Rows extends AbstractList<WalletRow> implements RandomAccess {
        @Override
        public WalletRow get(int place) {
            return wallets.row(shown[place]);
        }

        @Override
        public int size() {
            return shown.length;
        }
    }
}
