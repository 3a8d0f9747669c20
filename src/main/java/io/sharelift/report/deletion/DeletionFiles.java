package io.sharelift.report.deletion;

import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.csv.CsvFile;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.report.save.Sums;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Both lists as they were written: each wallet of the exports is in one of them.
 *
 * @param safeSha256 of the list of the stored shares that may be deleted, lower-case hex
 * @param keepSha256 of the list of those that must be kept
 */
public record DeletionFiles(DeletionNames names, String safeSha256, String keepSha256) {

    /**
     * Writes both lists and reads them back.
     *
     * @param folder in which neither is yet
     * @throws EvidenceException if they cannot be written, or are not what the record says
     */
    public static DeletionFiles write(
            Reconciliation reconciled, SourceColumns sources, Path folder) {
        DeletionNames names = DeletionNames.of(reconciled.account());
        Path safe = folder.resolve(names.safe());
        Path keep = folder.resolve(names.keep());
        try {
            write(reconciled, new DeletionColumns(reconciled.account(), sources), safe, keep);
            DeletionCheck.of(reconciled, safe, keep);
            return new DeletionFiles(names, Sums.of(safe), Sums.of(keep));
        } catch (UncheckedIOException e) {
            throw EvidenceException.cannotWrite(folder, e.getCause());
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(folder, e);
        }
    }

    private static void write(
            Reconciliation reconciled, DeletionColumns columns, Path safe, Path keep)
            throws IOException {
        try (CsvFile safeFile = CsvFile.create(safe, columns.namesOfSafe());
                CsvFile keepFile = CsvFile.create(keep, columns.namesOfKept())) {
            for (Reconciled wallet : reconciled.wallets()) {
                WalletAccount ours = wallet.ours();
                Keep why = wallet.keep();
                // Of a wallet that is only in Para's list there is no stored share here.
                if (ours != null && why == null) {
                    safeFile.line(columns.safe(wallet, ours));
                } else if (ours != null && why != null) {
                    keepFile.line(columns.kept(wallet, ours, why));
                }
            }
            for (RowWithoutWallet row : reconciled.account().rowsWithoutWallet()) {
                keepFile.line(columns.kept(row));
            }
        }
    }
}
