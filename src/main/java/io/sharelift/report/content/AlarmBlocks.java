package io.sharelift.report.content;

import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Tone;
import io.sharelift.report.words.KeepWords;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** Every wallet about which something is as it must not be, with what both sides say. */
final class AlarmBlocks {

    /** More than a person can look through; the list of the shares to keep has all. */
    static final int MOST = 1_000;

    private AlarmBlocks() {}

    static List<Block> of(Reconciliation reconciled, ReportWords words) {
        KeepWords said = new KeepWords(words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.say("alarms")));
        List<List<Cell>> rows = new ArrayList<>();
        int all = 0;
        // What is most pressing comes first.
        for (Alarm alarm : Alarm.values()) {
            for (Reconciled wallet : reconciled.wallets()) {
                if (wallet.alarms().contains(alarm) && ++all <= MOST) {
                    rows.add(row(wallet, alarm, said));
                }
            }
        }
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("alarms.none"), false));
            return blocks;
        }
        if (all > MOST) {
            blocks.add(new Block.Paragraph(words.say("alarms.capped", words.number(MOST)), false));
        }
        blocks.add(
                new Block.Table(
                        List.of(
                                new Column(words.say("exceptions.wallet"), 26),
                                new Column(words.say("alarms.column"), 20),
                                new Column(words.say("alarms.here"), 27),
                                new Column(words.say("alarms.there"), 27)),
                        rows));
        return blocks;
    }

    private static List<Cell> row(Reconciled wallet, Alarm alarm, KeepWords said) {
        return List.of(
                Cell.fixed(wallet.wallet().value()),
                new Cell(said.alarm(alarm), Tone.FAILED, false),
                Cell.fixed(Strangers.shown(said.here(wallet, alarm))),
                Cell.fixed(Strangers.shown(said.there(wallet, alarm))));
    }
}
