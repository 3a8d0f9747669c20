package io.sharelift.desktop.inspect;

import io.sharelift.export.WalletRow;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * One column by which the wallets are sorted, in the natural order of what stands in it.
 *
 * @param column which one, to tell one order from another
 * @param key what is compared; null comes first
 */
record RowOrder(String column, boolean descending, Function<WalletRow, @Nullable Object> key) {

    /** Whether the other sorts in the same way. */
    boolean sameAs(RowOrder other) {
        return column.equals(other.column) && descending == other.descending;
    }
}
