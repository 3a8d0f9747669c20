package io.sharelift.report.content;

import io.sharelift.record.account.Account;
import io.sharelift.record.account.ListAccount;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** What Para's ready list says, beside what the exports and the record say. */
final class ReadySection {

    private final Reconciliation reconciled;
    private final Account account;
    private final ReportWords words;
    private final Moments moments;

    private ReadySection(Reconciliation reconciled, ReportWords words, Moments moments) {
        this.reconciled = reconciled;
        this.account = reconciled.account();
        this.words = words;
        this.moments = moments;
    }

    static Section of(Told told, ReportWords words, Moments moments) {
        List<Block> blocks =
                new ArrayList<>(new ReadySection(told.reconciled(), words, moments).list());
        blocks.addAll(AlarmBlocks.of(told.reconciled(), words));
        blocks.addAll(NotYetBlocks.of(told.reconciled(), words, moments));
        blocks.addAll(ProofBlocks.of(told.reconciled(), words, moments));
        return new Section("ready", words.say("ready-list"), blocks);
    }

    private List<Block> list() {
        List<Block> blocks = new ArrayList<>();
        account.readyList()
                .ifPresentOrElse(
                        list -> read(list, blocks), () -> blocks.add(note("ready-list.unread")));
        if (reconciled.wallets().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(words.say("standing")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            rows.add(
                    List.of(
                            new Cell(words.say("standing." + standing), tone(standing), false),
                            Cell.of(words.number(reconciled.count(standing))),
                            Cell.of(words.say("standing." + standing + ".text"))));
        }
        blocks.add(
                new Block.Table(
                        List.of(
                                new Column(words.say("standing.column"), 24),
                                new Column(words.say("count.column"), 12),
                                new Column(words.say("means.column"), 64)),
                        rows));
        blocks.add(new Block.Paragraph(words.say("standing.not-safe"), true));
        return blocks;
    }

    private void read(ListAccount list, List<Block> blocks) {
        boolean whole = list.ended() && list.complete();
        if (!whole) {
            blocks.add(note("ready-list.part"));
        }
        blocks.add(
                new Block.Facts(
                        List.of(
                                new Fact(
                                        words.say("ready-list.when"),
                                        moments.at(list.lastAt()),
                                        false),
                                new Fact(
                                        words.say("ready-list.whole"),
                                        words.say(whole ? "yes" : "no"),
                                        false),
                                new Fact(
                                        words.say("ready-list.found"),
                                        words.say(
                                                "ready-list.found.value",
                                                words.wallets(list.wallets()),
                                                list.pages(),
                                                list.unreadable()),
                                        false),
                                new Fact(
                                        words.say("ready-list.base"),
                                        Strangers.shown(list.base()),
                                        true))));
    }

    private Block note(String key) {
        return new Block.Note(Tone.LOOK, words.say(key), words.say(key + ".text"));
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case READY -> Tone.READY;
            case NOT_YET -> Tone.LOOK;
            case NOT_MIGRATED -> Tone.SKIPPED;
            case ELSEWHERE -> Tone.PLAIN;
        };
    }
}
