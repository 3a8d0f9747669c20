package io.sharelift.report.content;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** What happened, one milestone after another. */
final class TimelineSection {

    private TimelineSection() {}

    static Section of(Timeline timeline, ReportWords words, Moments moments) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Table(
                        List.of(
                                new Column(words.say("timeline.when"), 23),
                                new Column(words.say("timeline.event"), 13),
                                new Column(words.say("timeline.what"), 52),
                                new Column(words.say("timeline.who"), 12)),
                        timeline.moments().stream()
                                .map(moment -> row(moment, words, moments))
                                .toList()));
        if (timeline.left() > 0) {
            String more = words.say("timeline.capped", words.number(timeline.left()));
            blocks.add(new Block.Paragraph(more, true));
        }
        return new Section("timeline", words.say("timeline"), blocks);
    }

    private static List<Cell> row(Moment moment, ReportWords words, Moments moments) {
        String events =
                moment.from() == moment.to()
                        ? words.number(moment.from())
                        : words.number(moment.from()) + "–" + words.number(moment.to());
        return List.of(
                Cell.of(moments.at(moment.at())),
                Cell.of(events),
                Cell.of(Strangers.shown(moment.what())),
                Cell.of(Strangers.shown(moment.actor())));
    }
}
