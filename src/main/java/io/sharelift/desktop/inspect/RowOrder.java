package io.sharelift.desktop.inspect;

import org.jspecify.annotations.Nullable;

/**
 * One column by which the wallets are sorted, in the natural order of what stands in it.
 *
 * @param column which one, to tell one order from another
 * @param key what is compared; null comes first
 */
record RowOrder(String column, boolean descending, Key key) {

    /** What a row is sorted by; one that needs no row does not have it made. */
    interface Key {
        @Nullable Object of(Judged wallets, int number);
    }

    /** Whether the other sorts in the same way. */
    boolean sameAs(RowOrder other) {
        return column.equals(other.column) && descending == other.descending;
    }
}
