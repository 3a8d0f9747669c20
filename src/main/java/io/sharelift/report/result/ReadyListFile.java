package io.sharelift.report.result;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.report.csv.Cells;
import io.sharelift.report.csv.CsvFile;
import io.sharelift.report.save.Whole;

import org.jspecify.annotations.Nullable;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Wallets with what export and Para's ready list say of each, as one CSV file. It does not say
 * which stored shares may be deleted: that is the evidence's to say, signed.
 */
public final class ReadyListFile {

    private static final List<String> NAMES =
            List.of(
                    "wallet",
                    "stands",
                    "status at Para",
                    "type at Para",
                    "scheme at Para",
                    "address at Para",
                    "public key at Para",
                    "type",
                    "scheme",
                    "address",
                    "public key",
                    "source",
                    "row",
                    "same key",
                    "alarms",
                    "result",
                    "migrated at",
                    "ready at",
                    "proof");

    private ReadyListFile() {}

    /**
     * Writes the file; what was there before stays until it is whole.
     *
     * @throws io.sharelift.report.save.EvidenceException if it cannot be written
     */
    public static void write(List<Reconciled> wallets, Path file) {
        Whole.write(
                file,
                out -> {
                    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    try (CsvFile csv = CsvFile.to(text, NAMES)) {
                        for (Reconciled wallet : wallets) {
                            csv.line(cells(wallet));
                        }
                    }
                });
    }

    private static List<String> cells(Reconciled wallet) {
        @Nullable WalletListed listed = wallet.listed();
        @Nullable WalletAccount ours = wallet.ours();
        @Nullable WalletPlanned planned = ours == null ? null : ours.planned();
        return List.of(
                wallet.wallet().value(),
                wallet.standing().name(),
                listed == null ? "" : Cells.orEmpty(listed.status()),
                listed == null ? "" : Cells.orEmpty(listed.type()),
                listed == null ? "" : Cells.orEmpty(listed.scheme()),
                listed == null ? "" : Cells.orEmpty(listed.address()),
                listed == null ? "" : Cells.orEmpty(listed.publicKey()),
                planned == null ? "" : planned.type().name(),
                planned == null ? "" : planned.scheme().name(),
                planned == null ? "" : Cells.orEmpty(planned.address()),
                planned == null ? "" : Cells.orEmpty(planned.publicKey()),
                planned == null ? "" : Cells.orEmpty(planned.source()),
                planned == null ? "" : String.valueOf(planned.row()),
                wallet.key().name(),
                wallet.alarms().stream().sorted().map(Alarm::name).collect(Collectors.joining(" ")),
                ours == null ? "" : ours.result().name(),
                ours == null ? "" : Cells.orEmpty(ours.doneAt()),
                ours == null ? "" : Cells.orEmpty(ours.confirmedAt()),
                wallet.proof().name());
    }
}
