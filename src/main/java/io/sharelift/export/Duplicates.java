package io.sharelift.export;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Compares all rows with each other: one wallet is migrated once, and a mixed-up share never. */
final class Duplicates {

    private final PackedRows rows;
    private final RowLinks links = new RowLinks();
    private final RowTable byWallet;
    private final RowTable bySigner;
    private final int[] kept;
    private final int[] firstOfWallet;
    private int size;

    private Duplicates(PackedRows rows) {
        this.rows = rows;
        this.byWallet = new RowTable(rows.size());
        this.bySigner = new RowTable(rows.size());
        this.kept = new int[rows.size()];
        this.firstOfWallet = new int[rows.size()];
    }

    /** The rows with findings about each other, identical repeats left out, numbered anew. */
    static InventoryRows settle(PackedRows rows, ReadingProgress progress) {
        Duplicates duplicates = new Duplicates(rows);
        for (int row = 0; row < rows.size(); row++) {
            if (progress.cancelled()) {
                throw new CancellationException("Reading was cancelled.");
            }
            duplicates.take(row);
        }
        int[] kept = Arrays.copyOf(duplicates.kept, duplicates.size);
        int[] first = Arrays.copyOf(duplicates.firstOfWallet, duplicates.size);
        return new InventoryRows(rows, kept, first, duplicates.links);
    }

    private void take(int row) {
        int earlier =
                rows.hasWalletId(row)
                        ? byWallet.earlier(
                                row, rows.walletIdHash(row), other -> rows.sameWalletId(row, other))
                        : -1;
        if (earlier >= 0 && sameSigner(earlier, row)) {
            links.add(earlier, FindingCode.DUPLICATE_SAME, row);
            return;
        }
        firstOfWallet[size] = earlier < 0 ? size : Arrays.binarySearch(kept, 0, size, earlier);
        kept[size++] = row;
        if (earlier >= 0) {
            link(earlier, row, FindingCode.DUPLICATE_CONFLICT);
        }
        if (rows.hasFingerprint(row)) {
            int twin =
                    bySigner.earlier(
                            row,
                            rows.fingerprintHash(row),
                            other -> rows.sameFingerprint(row, other));
            if (twin >= 0 && !rows.sameWalletId(twin, row)) {
                link(twin, row, FindingCode.SIGNER_UNDER_TWO_IDS);
            }
        }
    }

    private boolean sameSigner(int one, int two) {
        if (rows.hasFingerprint(one) != rows.hasFingerprint(two)) {
            return false;
        }
        return rows.hasFingerprint(one)
                ? rows.sameFingerprint(one, two)
                : findings(one).equals(findings(two));
    }

    private List<Finding> findings(int row) {
        return rows.get(row, 0, List.of()).findings();
    }

    private void link(int one, int two, FindingCode code) {
        links.add(one, code, two);
        links.add(two, code, one);
    }
}
