package io.sharelift.report.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.report.csv.Cells;
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
                    text.write('\uFEFF'); // Else spreadsheets take UTF-8 for their own alphabet.
                    CsvWriter csv =
                            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
                    csv.writeRecord(NAMES);
                    for (Reconciled wallet : wallets) {
                        csv.writeRecord(cells(wallet));
                    }
                    csv.flush();
                });
    }

    private static List<String> cells(Reconciled wallet) {
        @Nullable WalletListed listed = wallet.listed();
        @Nullable WalletAccount ours = wallet.ours();
        @Nullable WalletPlanned planned = ours == null ? null : ours.planned();
        return List.of(
                wallet.wallet().value(),
                wallet.standing().name(),
                listed == null ? "" : text(listed.status()),
                listed == null ? "" : text(listed.type()),
                listed == null ? "" : text(listed.scheme()),
                listed == null ? "" : text(listed.address()),
                listed == null ? "" : text(listed.publicKey()),
                planned == null ? "" : planned.type().name(),
                planned == null ? "" : planned.scheme().name(),
                planned == null ? "" : text(planned.address()),
                planned == null ? "" : text(planned.publicKey()),
                planned == null ? "" : text(planned.source()),
                planned == null ? "" : String.valueOf(planned.row()),
                wallet.key().name(),
                wallet.alarms().stream().sorted().map(Alarm::name).collect(Collectors.joining(" ")),
                ours == null ? "" : ours.result().name(),
                ours == null ? "" : text(ours.doneAt()),
                ours == null ? "" : text(ours.confirmedAt()),
                wallet.proof().name());
    }

    private static String text(@Nullable Object value) {
        return Cells.orEmpty(value);
    }
}
