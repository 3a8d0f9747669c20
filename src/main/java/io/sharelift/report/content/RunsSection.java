package io.sharelift.report.content;

import io.sharelift.record.account.Account;
import io.sharelift.record.account.RunAccount;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each run: when, how much, and how it ended. */
final class RunsSection {

    private final ReportWords words;
    private final Moments moments;

    private RunsSection(ReportWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    static Section of(Account account, ReportWords words, Moments moments) {
        return new RunsSection(words, moments).section(account.runs());
    }

    private Section section(List<RunAccount> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        runs.forEach(run -> rows.add(row(run)));
        Block all =
                rows.isEmpty()
                        ? new Block.Paragraph(words.say("runs.none"), false)
                        : new Block.Table(
                                List.of(
                                        new Column(words.say("runs.number"), 12),
                                        new Column(words.say("runs.started"), 19),
                                        new Column(words.say("runs.who"), 10),
                                        new Column(words.say("runs.sent"), 8),
                                        new Column(words.say("runs.answers"), 19),
                                        new Column(words.say("runs.took"), 10),
                                        new Column(words.say("runs.ended"), 22)),
                                rows);
        return new Section("runs", words.say("runs"), List.of(all));
    }

    private List<Cell> row(RunAccount run) {
        return List.of(
                cell(
                        words.number(run.started().run())
                                + " ("
                                + words.say("runs.start." + run.started().start())
                                + ")"),
                cell(moments.at(run.startedAt())),
                cell(run.actor()),
                cell(words.number(run.sent())),
                cell(answers(run)),
                cell(Moments.length(run.took())),
                cell(ended(run)));
    }

    private String answers(RunAccount run) {
        return run.answers().entrySet().stream()
                .map(
                        answer ->
                                words.number(answer.getValue())
                                        + " "
                                        + words.say("answer." + answer.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String ended(RunAccount run) {
        String ended =
                run.stopped()
                        .map(stopped -> TimelineTelling.ending(stopped, words))
                        .orElse(words.say("runs.cut-off"));
        return run.pauses() == 0
                ? ended
                : ended + " (" + words.say("runs.pauses", run.pauses()) + ")";
    }

    private static Cell cell(String text) {
        return Cell.of(Strangers.shown(text));
    }
}
