package io.sharelift.report;

import io.sharelift.export.Inventory;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.report.content.Contents;
import io.sharelift.report.content.Told;
import io.sharelift.report.page.Paper;
import io.sharelift.report.result.ResultFiles;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.report.save.TemporaryFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The evidence of a record as it stood at one moment: whatever is written of it agrees, however the
 * record goes on.
 */
public final class Evidence implements AutoCloseable {

    /** The report as one HTML file. */
    public static final String HTML = "report.html";

    /** The same report as PDF. */
    public static final String PDF = "report.pdf";

    private final Told told;
    private final Paper paper;
    private final Path record;
    private final @Nullable TemporaryFolder folder;

    private Evidence(Told told, ZoneId zone, Path record, @Nullable TemporaryFolder folder) {
        this.told = told;
        this.paper = Contents.of(told, zone);
        this.record = record;
        this.folder = folder;
    }

    /**
     * Takes a record's evidence. One that is open for writing notes it first, so that the note is
     * in the evidence as well; one that is only looked at stays as it is.
     *
     * @param name of what will be saved, for the note
     * @param zone the clock on the wall, shown beside UTC
     * @throws io.sharelift.record.RecordException if the record cannot be read or written, or was
     *     tampered with
     */
    public static Evidence of(RecordReader record, String name, ZoneId zone) {
        if (!(record instanceof MigrationRecord open)) {
            return new Evidence(Told.of(record), zone, record.file(), null);
        }
        open.append(new EvidenceSaved(name));
        TemporaryFolder folder = null;
        try {
            folder = TemporaryFolder.make();
            Path copy = folder.path().resolve(EvidencePack.RECORD);
            open.copyTo(copy);
            try (StoredRecord stored = StoredRecord.open(copy)) {
                Told told = Told.of(stored, open.file());
                Evidence evidence = new Evidence(told, zone, copy, folder);
                folder = null;
                return evidence;
            }
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(Path.of(System.getProperty("java.io.tmpdir")), e);
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }

    /** What the record told. */
    public Account account() {
        return told.account();
    }

    /** The file that holds the record as it was when the evidence was taken. */
    Path record() {
        return record;
    }

    /**
     * Writes the result files, the report as HTML and as PDF.
     *
     * @param inventory the exports, if they are at hand: then their other columns stand beside the
     *     results
     * @param folder made if it is not there; files of the same names are replaced
     * @return how many lines each result file has
     * @throws EvidenceException if something cannot be written, or does not add up
     */
    public Map<Result, Integer> write(Optional<Inventory> inventory, Path folder) {
        Map<Result, Integer> lines;
        try (SourceColumns sources = SourceColumns.of(told.account(), inventory)) {
            lines = ResultFiles.write(told.account(), sources, folder);
        }
        HtmlReport.write(paper, folder.resolve(HTML));
        PdfReport.write(paper, folder.resolve(PDF));
        return lines;
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
