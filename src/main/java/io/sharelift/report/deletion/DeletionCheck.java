package io.sharelift.report.deletion;

import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.csv.CsvReadBack;
import io.sharelift.report.save.EvidenceException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether both lists say what the record says: each wallet of the exports once, in the right one.
 */
final class DeletionCheck {

    private final Set<String> seen = new HashSet<>();
    private int rows;

    private DeletionCheck() {}

    /**
     * Reads both lists.
     *
     * @throws EvidenceException if they say something else than the record
     */
    static void of(Reconciliation reconciled, Path safe, Path keep) throws IOException {
        Set<String> deletable = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (Reconciled wallet : reconciled.wallets()) {
            if (wallet.ours() != null) {
                (wallet.deletable() ? deletable : kept).add(wallet.wallet().value());
            }
        }
        DeletionCheck check = new DeletionCheck();
        CsvReadBack.read(safe, wallet -> check.line(wallet, deletable, safe));
        CsvReadBack.read(
                keep,
                wallet -> {
                    if (wallet.isEmpty()) {
                        check.rows++;
                    } else {
                        check.line(wallet, kept, keep);
                    }
                });
        int all = deletable.size() + kept.size();
        differIf(check.seen.size() != all, check.seen.size() + " of " + all + " wallets");
        int rows = reconciled.account().rowsWithoutWallet().size();
        differIf(check.rows != rows, check.rows + " rows without a wallet");
    }

    private void line(String wallet, Set<String> right, Path file) {
        differIf(!right.contains(wallet), wallet + " is in " + file.getFileName());
        differIf(!seen.add(wallet), wallet + " is there twice");
    }

    private static void differIf(boolean different, String how) {
        if (different) {
            throw EvidenceException.countsDiffer(how);
        }
    }
}
