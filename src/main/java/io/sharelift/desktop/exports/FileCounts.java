package io.sharelift.desktop.exports;

import io.sharelift.export.FileReport;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;

import java.util.List;

/**
 * What the wallets of one file come to.
 *
 * @param wallets distinct ones
 * @param heldBack those that cannot be migrated as they are
 * @param lookFirst those that somebody should look at first
 * @param repeated rows of wallets that stand elsewhere too
 */
record FileCounts(long wallets, long heldBack, long lookFirst, long repeated) {

    static FileCounts of(FileReport file, List<WalletRow> rows) {
        long wallets = 0;
        long heldBack = 0;
        long lookFirst = 0;
        for (WalletRow row : rows) {
            if (!row.place().file().equals(file.file())) {
                continue;
            }
            wallets++;
            if (row.blocked()) {
                heldBack++;
            } else if (row.findings().stream().anyMatch(f -> f.severity() == Severity.LOOK)) {
                lookFirst++;
            }
        }
        return new FileCounts(wallets, heldBack, lookFirst, Math.max(0, file.wallets() - wallets));
    }
}
