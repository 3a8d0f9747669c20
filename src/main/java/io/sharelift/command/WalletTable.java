package io.sharelift.command;

import io.sharelift.export.Finding;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;

import java.io.PrintWriter;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Wallets as a table for people; its lines are made twice rather than a million of them kept. */
final class WalletTable {

    private WalletTable() {}

    static void print(List<WalletRow> rows, PrintWriter out) {
        List<String> head = List.of("WALLET", "SCHEME", "TYPE", "ADDRESS", "FOR", "WHERE", "WHAT");
        TextTable.print(
                new AbstractList<>() {
                    @Override
                    public List<String> get(int index) {
                        return index == 0 ? head : line(rows.get(index - 1));
                    }

                    @Override
                    public int size() {
                        return rows.size() + 1;
                    }
                },
                out);
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
