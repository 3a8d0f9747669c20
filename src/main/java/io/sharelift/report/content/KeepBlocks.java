package io.sharelift.report.content;

import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.words.KeepWords;
import io.sharelift.report.words.ReportWords;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Why stored shares must be kept: each reason with how many it holds for. */
final class KeepBlocks {

    private KeepBlocks() {}

    static List<Block> of(Reconciliation reconciled, ReportWords words) {
        KeepWords said = new KeepWords(words);
        Map<Keep, Integer> counts = new EnumMap<>(Keep.class);
        for (Reconciled wallet : reconciled.wallets()) {
            Keep keep = wallet.keep();
            if (wallet.ours() != null && keep != null) {
                counts.merge(keep, 1, Integer::sum);
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach(
                (keep, count) ->
                        rows.add(row(said.reason(keep), words.number(count), said.text(keep))));
        int unnamed = reconciled.account().rowsWithoutWallet().size();
        if (unnamed > 0) {
            rows.add(
                    row(
                            words.say("keep.NO_WALLET"),
                            words.number(unnamed),
                            words.say("keep.NO_WALLET.text")));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(words.say("keep")),
                new Block.Table(
                        List.of(
                                new Column(words.say("keep.column"), 26),
                                new Column(words.say("keep.count"), 10),
                                new Column(words.say("means.column"), 64)),
                        rows));
    }

    private static List<Cell> row(String reason, String count, String text) {
        return List.of(Cell.of(reason), Cell.of(count), Cell.of(text));
    }
}
