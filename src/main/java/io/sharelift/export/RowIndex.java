package io.sharelift.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where each row of a text begins, by where its share stands: found in one pass, so that rows can
 * then be read alone and in any order.
 */
final class RowIndex {

    private final long end;
    private long[] shares = new long[64];
    private long[] begins = new long[64];
    private final BitSet keyed = new BitSet();
    private int size;

    private RowIndex(long end) {
        this.end = end;
    }

    static RowIndex of(ExportSource source, ExportFormat format) throws IOException {
        RowIndex index = new RowIndex(source.size());
        format.read(source, index.sink());
        return index;
    }

    /** The index of the row whose share stands at a place; negative if there is none. */
    int find(SourcePlace place) {
        return Arrays.binarySearch(shares, 0, size, place.start());
    }

    /** The first byte of a row. */
    long begins(int row) {
        return begins[row];
    }

    /** A byte behind the row, and at most at the begin of the next. */
    long ends(int row) {
        return row + 1 < size ? begins[row + 1] : end;
    }

    /** Whether the row has a name in a map, which is its identifier. */
    boolean keyed(int row) {
        return keyed.get(row);
    }

    private void add(RawRow row) {
        if (size == shares.length) {
            shares = Arrays.copyOf(shares, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        shares[size] = row.place().start();
        begins[size] = row.begins();
        keyed.set(size, row.keyed());
        size++;
    }

    private RowSink sink() {
        return new RowSink() {
            @Override
            public void row(RawRow row) {
                add(row);
            }

            @Override
            public void passOver(Iterable<String> fieldNames) {
                // Not a wallet's.
            }

            @Override
            public void problem(Finding finding) {
                // Told when the file was inspected.
            }

            @Override
            public void note(Finding finding) {
                // Told when the file was inspected.
            }

            @Override
            public long rows() {
                return size;
            }

            @Override
            public void progress(long bytes) {
                // Nobody waits for this pass alone.
            }
        };
    }
}
