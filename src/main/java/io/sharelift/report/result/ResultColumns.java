package io.sharelift.report.result;

import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.csv.Cells;
import io.sharelift.report.csv.ColumnNames;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.WalletWords;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The columns of a result file: ours, and those of the exports after them. */
final class ResultColumns {

    private static final List<String> OURS =
            List.of(
                    "wallet",
                    "type",
                    "scheme",
                    "source",
                    "row",
                    "result",
                    "ready",
                    "ready at",
                    "tries",
                    "status",
                    "code",
                    "message",
                    "request ID",
                    "at",
                    "what happened",
                    "what to do",
                    "plan",
                    "fingerprint");

    private final ReportWords words = new ReportWords();
    private final WalletWords said = new WalletWords(words);
    private final SourceColumns sources;

    ResultColumns(SourceColumns sources) {
        this.sources = sources;
    }

    List<String> names() {
        return ColumnNames.of(OURS, sources.names());
    }

    List<String> of(WalletAccount wallet) {
        WalletPlanned planned = wallet.planned();
        Outcome last = wallet.last();
        List<String> cells = new ArrayList<>();
        // Letters, digits, - and _ alone, so it stays as it is and can be looked for.
        cells.add(planned.wallet().value());
        cells.add(planned.type().name());
        cells.add(planned.scheme().name());
        cells.add(Cells.text(planned.source()));
        cells.add(String.valueOf(planned.row()));
        cells.add(wallet.result().name());
        cells.add(words.say(wallet.gone() ? "ready.gone" : wallet.listedNow() ? "yes" : "no"));
        cells.add(orEmpty(wallet.confirmedAt()));
        cells.add(String.valueOf(wallet.tries()));
        cells.add(last == null ? "" : orEmpty(last.status()));
        cells.add(last == null ? "" : Cells.text(orEmpty(last.code())));
        cells.add(last == null ? "" : Cells.text(orEmpty(last.message())));
        cells.add(last == null ? "" : request(last));
        cells.add(orEmpty(wallet.at()));
        cells.add(Cells.text(said.what(wallet)));
        cells.add(Cells.text(said.todo(wallet)));
        cells.add(String.valueOf(wallet.plan()));
        cells.add(Cells.text(orEmpty(planned.fingerprint())));
        sources.of(wallet).forEach(value -> cells.add(Cells.text(value)));
        return cells;
    }

    List<String> of(RowWithoutWallet row, int plan) {
        List<String> cells = new ArrayList<>();
        for (String name : OURS) {
            cells.add(
                    switch (name) {
                        case "source" -> Cells.text(row.source());
                        case "row" -> String.valueOf(row.row());
                        case "result" -> Result.SKIPPED.name();
                        case "ready" -> words.say("no");
                        case "tries" -> "0";
                        case "what happened" -> Cells.text(row.why());
                        case "what to do" -> words.say("row.todo");
                        case "plan" -> String.valueOf(plan);
                        default -> "";
                    });
        }
        sources.of(row).forEach(value -> cells.add(Cells.text(value)));
        return cells;
    }

    /** Para's own where there is one; ours was sent with the request. */
    private static String request(Outcome last) {
        String para = last.paraRequestId();
        return para == null ? last.requestId().toString() : Cells.text(para);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
