package io.sharelift.desktop.rows;

/**
 * Which rows are shown.
 *
 * @param <W> what the rows are of
 * @param <F> the filter itself
 */
public interface Filter<W, F extends Filter<W, F>> {

    /** Whether everything that this lets through, the other does too. */
    boolean narrows(F other);

    boolean letsThrough(W whole, int number);
}
