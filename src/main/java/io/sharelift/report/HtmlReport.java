package io.sharelift.report;

import io.sharelift.record.RecordReader;
import io.sharelift.report.content.Contents;
import io.sharelift.report.content.Told;
import io.sharelift.report.html.HtmlPaper;
import io.sharelift.report.page.Paper;
import io.sharelift.report.save.Whole;

import java.nio.file.Path;
import java.time.ZoneId;

/** The report for people about a record, as one HTML file. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the report.
     *
     * @param zone the clock on the wall, shown beside UTC
     * @throws io.sharelift.record.RecordException if the record cannot be read, or was tampered
     *     with
     * @throws io.sharelift.report.save.EvidenceException if the file cannot be written; what was
     *     there before is then unchanged
     */
    public static void write(RecordReader record, ZoneId zone, Path file) {
        write(Contents.of(Told.of(record), null, zone), file);
    }

    static void write(Paper paper, Path file) {
        Whole.write(file, out -> HtmlPaper.write(paper, out));
    }
}
