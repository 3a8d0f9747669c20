package io.sharelift.desktop.inspect;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * One column by which the wallets are sorted.
 *
 * @param column which one, to tell one order from another
 * @param key what is compared; null comes first
 * @param comparator compares two keys, neither of them null
 */
record RowOrder(String column, boolean descending, Key key, Comparator<Object> comparator) {

    /** What a row is sorted by; one that needs no row does not have it made. */
    interface Key {
        @Nullable Object of(Judged wallets, int number);
    }

    /** Whether the other sorts in the same way. */
    boolean sameAs(RowOrder other) {
        return column.equals(other.column) && descending == other.descending;
    }

    /** Compares two keys in the direction of this order. */
    int compare(@Nullable Object one, @Nullable Object two) {
        int ascending;
        if (one == null || two == null) {
            ascending = Boolean.compare(one != null, two != null);
        } else {
            ascending = comparator.compare(one, two);
        }
        return descending ? -ascending : ascending;
    }
}
