package io.sharelift.report.content;

import io.sharelift.record.account.Account;
import io.sharelift.record.account.Machine;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** The computers that wrote to the record, and the keys by which they are told apart. */
final class MachinesSection {

    private MachinesSection() {}

    static Section of(Told told, ReportWords words, Moments moments) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Machine machine : told.account().machines()) {
            String why = machine.words().isEmpty() ? words.say("machines.made") : machine.words();
            rows.add(
                    List.of(
                            Cell.of(Strangers.shown(machine.computer())),
                            Cell.fixed(Strangers.shown(PlanSection.grouped(machine.key()))),
                            Cell.of(moments.at(machine.since())),
                            Cell.of(Strangers.shown(why))));
        }
        return new Section(
                "machines",
                words.say("machines"),
                List.of(
                        new Block.Paragraph(words.say("machines.intro"), true),
                        new Block.Table(
                                List.of(
                                        new Column(words.say("machines.computer"), 18),
                                        new Column(words.say("machines.key"), 38),
                                        new Column(words.say("machines.since"), 22),
                                        new Column(words.say("machines.why"), 22)),
                                rows),
                        new Block.Facts(facts(told, words, moments))));
    }

    private static List<Fact> facts(Told told, ReportWords words, Moments moments) {
        Account account = told.account();
        return List.of(
                new Fact(words.say("machines.record"), Strangers.shown(account.recordId()), true),
                new Fact(
                        words.say("machines.span"),
                        words.say(
                                "machines.span.value",
                                moments.at(account.first()),
                                moments.at(account.last())),
                        false),
                new Fact(
                        words.say("machines.signatures"),
                        words.number(told.timeline().signatures()),
                        false));
    }
}
