package io.sharelift.report.deletion;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.report.csv.Cells;
import io.sharelift.report.csv.ColumnNames;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.words.KeepWords;
import io.sharelift.report.words.ReportWords;

import java.util.ArrayList;
import java.util.List;

/** The columns of both lists; that of the shares to keep has the reason and Para's side besides. */
final class DeletionColumns {

    /** Why a row is kept that does not say whose share it holds; the others are {@link Keep}. */
    static final String NO_WALLET = "NO_WALLET";

    private static final List<String> BOTH =
            List.of(
                    "wallet",
                    "type",
                    "scheme",
                    "address",
                    "source",
                    "row",
                    "in the same stored share",
                    "fingerprint",
                    "fingerprint key",
                    "result",
                    "at Para since",
                    "ready at",
                    "proof",
                    "proof at",
                    "environment");

    private static final List<String> KEPT =
            List.of("reason", "why", "alarms", "address at Para", "public key at Para");

    private final ReportWords words = new ReportWords();
    private final KeepWords said = new KeepWords(words);
    private final Account account;
    private final SourceColumns sources;

    DeletionColumns(Account account, SourceColumns sources) {
        this.account = account;
        this.sources = sources;
    }

    List<String> namesOfSafe() {
        return ColumnNames.of(BOTH, sources.names());
    }

    List<String> namesOfKept() {
        List<String> names = new ArrayList<>(BOTH);
        names.addAll(KEPT);
        return ColumnNames.of(names, sources.names());
    }

    List<String> safe(Reconciled wallet, WalletAccount ours) {
        List<String> cells = both(wallet, ours);
        sources.of(ours).forEach(value -> cells.add(Cells.text(value)));
        return cells;
    }

    List<String> kept(Reconciled wallet, WalletAccount ours, Keep keep) {
        List<String> cells = both(wallet, ours);
        WalletListed listed = wallet.listed();
        cells.add(keep.name());
        cells.add(Cells.text(said.why(wallet, keep)));
        cells.add(String.join(" ", wallet.alarms().stream().map(Enum::name).sorted().toList()));
        cells.add(listed == null ? "" : Cells.orEmpty(listed.address()));
        cells.add(listed == null ? "" : Cells.orEmpty(listed.publicKey()));
        sources.of(ours).forEach(value -> cells.add(Cells.text(value)));
        return cells;
    }

    List<String> kept(RowWithoutWallet row) {
        List<String> cells = new ArrayList<>();
        for (String name : BOTH) {
            cells.add(
                    switch (name) {
                        case "source" -> Cells.text(row.source());
                        case "row" -> String.valueOf(row.row());
                        case "environment" -> environment();
                        default -> "";
                    });
        }
        cells.add(NO_WALLET);
        cells.add(Cells.text(words.say("keep." + NO_WALLET + ".text") + " " + row.why()));
        cells.addAll(List.of("", "", ""));
        sources.of(row).forEach(value -> cells.add(Cells.text(value)));
        return cells;
    }

    private List<String> both(Reconciled wallet, WalletAccount ours) {
        WalletPlanned planned = ours.planned();
        List<String> cells = new ArrayList<>();
        // Letters, digits, - and _ alone, so it stays as it is and can be looked for.
        cells.add(planned.wallet().value());
        cells.add(planned.type().name());
        cells.add(planned.scheme().name());
        cells.add(Cells.orEmpty(planned.address()));
        cells.add(Cells.text(planned.source()));
        cells.add(String.valueOf(planned.row()));
        cells.add(Cells.text(String.join(" ", planned.beside())));
        cells.add(Cells.orEmpty(planned.fingerprint()));
        cells.add(Cells.text(fingerprintKey(ours)));
        cells.add(
                ours.result() == Result.SKIPPED ? planned.decision().name() : ours.result().name());
        cells.add(Cells.orEmpty(ours.doneAt()));
        cells.add(Cells.orEmpty(ours.confirmedAt()));
        cells.add(words.say("proof." + wallet.proof()));
        cells.add(Cells.orEmpty(ours.proofAt()));
        cells.add(environment());
        return cells;
    }

    /** A wallet that only an earlier plan has may have its fingerprint under another key. */
    private String fingerprintKey(WalletAccount ours) {
        return account.plan()
                .filter(plan -> plan.plan() == ours.plan())
                .map(PlanFrozen::fingerprintKey)
                .orElse("");
    }

    private String environment() {
        return Cells.text(account.plan().map(PlanFrozen::environment).orElse(""));
    }
}
