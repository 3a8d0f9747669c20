package io.sharelift.desktop.exports;

import io.sharelift.export.FileReport;
import io.sharelift.export.Tally;

/**
 * What the wallets of one file come to.
 *
 * @param wallets distinct ones
 * @param heldBack those that cannot be migrated as they are
 * @param lookFirst those that somebody should look at first
 * @param repeated rows of wallets that stand elsewhere too
 */
record FileCounts(long wallets, long heldBack, long lookFirst, long repeated) {

    static FileCounts of(FileReport file, Tally tally) {
        long wallets = tally.wallets(file.file());
        return new FileCounts(
                wallets,
                tally.blocked(file.file()),
                tally.lookFirst(file.file()),
                Math.max(0, file.wallets() - wallets));
    }
}
