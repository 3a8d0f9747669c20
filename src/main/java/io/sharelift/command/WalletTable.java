package io.sharelift.command;

import io.sharelift.export.Finding;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Wallets as a table for people. */
final class WalletTable {

    private WalletTable() {}

    static void print(List<WalletRow> rows, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("WALLET", "SCHEME", "TYPE", "ADDRESS", "FOR", "WHERE", "WHAT"));
        rows.forEach(row -> lines.add(line(row)));
        TextTable.print(lines, out);
    }

    private static List<String> line(WalletRow row) {
        boolean known = row.segment() >= 0;
        return List.of(
                row.walletId() == null ? "–" : row.walletId().value(),
                known ? row.scheme().name() : "–",
                known ? row.type().name() : "–",
                Objects.requireNonNullElse(row.address(), "–"),
                Objects.requireNonNullElse(row.identifier(), "–"),
                row.place().file().getFileName() + ", row " + row.place().row(),
                row.findings().stream()
                        .min(Comparator.comparing(Finding::severity))
                        .map(WalletTable::words)
                        .orElse("ok"));
    }

    private static String words(Finding finding) {
        String mark =
                switch (finding.severity()) {
                    case Severity.BLOCKS -> "✘ ";
                    case Severity.LOOK -> "? ";
                    case Severity.NOTE -> "· ";
                };
        return mark + finding.what();
    }
}
