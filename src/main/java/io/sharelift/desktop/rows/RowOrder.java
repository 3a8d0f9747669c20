package io.sharelift.desktop.rows;

import org.jspecify.annotations.Nullable;

/**
 * One column by which rows are sorted, in the natural order of what stands in it.
 *
 * @param <W> what the rows are of
 * @param column which one, to tell one order from another
 * @param key what is compared; null comes first
 */
public record RowOrder<W>(String column, boolean descending, Key<W> key) {

    /** What a row is sorted by; one that needs no row does not have it made. */
    public interface Key<W> {
        @Nullable Object of(W whole, int number);
    }

    /** Whether the other sorts in the same way. */
    boolean sameAs(RowOrder<W> other) {
        return column.equals(other.column) && descending == other.descending;
    }
}
