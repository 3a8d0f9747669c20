package io.sharelift.report.content;

import io.sharelift.record.Anchor;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** The anchor in all its forms, what it protects, and how to verify. */
final class AnchorSection {

    private AnchorSection() {}

    static Section of(Told told, ReportWords words, Moments moments) {
        Anchor anchor = told.account().anchor();
        AnchorShown shown = AnchorShown.of(anchor);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.say("anchor.intro"), false));
        blocks.add(
                new Block.Facts(
                        List.of(
                                new Fact(
                                        words.say("anchor.sequence"),
                                        words.number(anchor.sequence()),
                                        false),
                                new Fact(
                                        words.say("anchor.hex"),
                                        PlanSection.grouped(anchor.hash()),
                                        true),
                                new Fact(words.say("anchor.text"), shown.text(), true))));
        if (!shown.words().isEmpty()) {
            blocks.add(new Block.Heading(words.say("anchor.words")));
            blocks.add(new Block.Spoken(shown.words()));
        }
        if (!shown.code().isEmpty()) {
            blocks.add(new Block.Heading(words.say("anchor.code")));
            blocks.add(new Block.Squares(shown.code(), words.say("anchor.code.saying")));
        }
        blocks.add(new Block.Heading(words.say("verify")));
        blocks.add(new Block.Paragraph(words.say("verify.intro"), false));
        blocks.add(
                new Block.Script(
                        Strangers.shown(
                                "sharelift record verify \""
                                        + told.name()
                                        + "\" --anchor "
                                        + shown.text())));
        blocks.add(new Block.Paragraph(words.say("verify.without"), false));
        blocks.add(
                new Block.Paragraph(
                        words.say("verify.times", moments.zone())
                                + " "
                                + words.say("verify.unshown"),
                        true));
        return new Section("anchor", words.say("anchor"), true, blocks);
    }
}
