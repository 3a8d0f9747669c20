package io.sharelift.report.content;

import io.sharelift.report.deletion.DeletionFiles;
import io.sharelift.report.page.Paper;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/** The whole report about a record, the summary first. */
public final class Contents {

    private static final int DIGITS = 16;

    private Contents() {}

    /**
     * Puts the report together.
     *
     * @param files the lists of deletable shares that are saved with it; null if none are
     * @param zone the clock on the wall, shown beside UTC
     */
    public static Paper of(Told told, @Nullable DeletionFiles files, ZoneId zone) {
        ReportWords words = new ReportWords();
        Moments moments = new Moments(zone);
        return paper(
                told,
                words.say("title"),
                List.of(
                        SummarySection.of(told.reconciled(), words),
                        PlanSection.of(told.account(), words, moments),
                        PeopleSection.of(told.account(), words, moments),
                        RunsSection.of(told.account(), words, moments),
                        ReadySection.of(told, words, moments),
                        DeletionSection.of(told, files, words, moments),
                        Exceptions.of(told.account(), words),
                        TimelineSection.of(told.timeline(), words, moments),
                        MachinesSection.of(told, words, moments),
                        AnchorSection.of(told, words, moments)),
                moments);
    }

    /** The page that goes with the lists of deletable shares, as {@link #of} has it inside. */
    public static Paper deletion(Told told, DeletionFiles files, ZoneId zone) {
        ReportWords words = new ReportWords();
        Moments moments = new Moments(zone);
        return paper(
                told,
                words.say(files.names().practice() ? "deletion.title.practice" : "deletion.title"),
                List.of(DeletionSection.of(told, files, words, moments)),
                moments);
    }

    /** Whether the record says, signed, that these very lists were saved. */
    public static boolean areSigned(Told told, DeletionFiles files) {
        return VoucherBlocks.listing(told, files).isPresent();
    }

    private static Paper paper(Told told, String title, List<Section> sections, Moments moments) {
        ReportWords words = new ReportWords();
        String name = Strangers.shown(told.name());
        String hash = told.account().anchor().hash();
        return new Paper(
                title,
                words.say("subtitle", name, moments.at(told.account().last())),
                words.say("footer", name, hash.substring(0, Math.min(DIGITS, hash.length()))),
                told.account().last(),
                sections);
    }
}
