package io.sharelift.report.content;

import io.sharelift.report.page.Paper;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.time.ZoneId;
import java.util.List;

/** The whole report about a record, the summary first. */
public final class Contents {

    private static final int DIGITS = 16;

    private Contents() {}

    /**
     * Puts the report together.
     *
     * @param zone the clock on the wall, shown beside UTC
     */
    public static Paper of(Told told, ZoneId zone) {
        ReportWords words = new ReportWords();
        Moments moments = new Moments(zone);
        String name = Strangers.shown(told.name());
        String hash = told.account().anchor().hash();
        return new Paper(
                words.say("title"),
                words.say("subtitle", name, moments.at(told.account().last())),
                words.say("footer", name, hash.substring(0, Math.min(DIGITS, hash.length()))),
                told.account().last(),
                List.of(
                        SummarySection.of(told.account(), words),
                        PlanSection.of(told.account(), words, moments),
                        PeopleSection.of(told.account(), words, moments),
                        RunsSection.of(told.account(), words, moments),
                        Exceptions.of(told.account(), words),
                        TimelineSection.of(told.timeline(), words, moments),
                        MachinesSection.of(told, words, moments),
                        AnchorSection.of(told, words, moments)));
    }
}
