package io.sharelift.report;

import io.sharelift.record.RecordReader;
import io.sharelift.report.content.Contents;
import io.sharelift.report.content.Told;
import io.sharelift.report.page.Paper;
import io.sharelift.report.pdf.PdfPaper;
import io.sharelift.report.save.Whole;

import java.nio.file.Path;
import java.time.ZoneId;

/** The report for people about a record, as PDF. */
public final class PdfReport {

    private PdfReport() {}

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
        Whole.write(file, out -> PdfPaper.write(paper, out));
    }
}
