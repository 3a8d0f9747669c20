package io.sharelift.report;

import io.sharelift.export.Inventory;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.content.Contents;
import io.sharelift.report.content.Told;
import io.sharelift.report.page.Paper;
import io.sharelift.report.proof.ProofFile;
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
    private final Optional<Inventory> inventory;
    private final DeletionList deletion;
    private final Paper paper;
    private final Path record;
    private final TemporaryFolder folder;

    private Evidence(
            Told told,
            Optional<Inventory> inventory,
            DeletionList deletion,
            ZoneId zone,
            Path record,
            TemporaryFolder folder) {
        this.told = told;
        this.inventory = inventory;
        this.deletion = deletion;
        this.paper = Contents.of(told, deletion.files(), zone);
        this.record = record;
        this.folder = folder;
    }

    /**
     * Takes a record's evidence. One that is open for writing notes first what is saved, and which
     * list of deletable shares with it, so that both notes are in the evidence as well; one that is
     * only looked at stays as it is.
     *
     * @param inventory the exports, if they are at hand: then their other columns stand beside the
     *     results
     * @param name of what will be saved, for the note
     * @param zone the clock on the wall, shown beside UTC
     * @throws io.sharelift.record.RecordException if the record cannot be read or written, or was
     *     tampered with
     * @throws EvidenceException if the lists cannot be made, or do not add up
     */
    public static Evidence of(
            RecordReader record, Optional<Inventory> inventory, String name, ZoneId zone) {
        TemporaryFolder folder = null;
        try {
            folder = TemporaryFolder.make();
            Evidence evidence =
                    record instanceof MigrationRecord open
                            ? noted(open, inventory, name, zone, folder)
                            : made(Told.of(record), inventory, zone, null, record.file(), folder);
            folder = null;
            return evidence;
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(Path.of(System.getProperty("java.io.tmpdir")), e);
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }

    private static Evidence noted(
            MigrationRecord open,
            Optional<Inventory> inventory,
            String name,
            ZoneId zone,
            TemporaryFolder folder)
            throws IOException {
        open.append(DeletionList.draft(open, inventory), new EvidenceSaved(name));
        Path copy = folder.path().resolve(EvidencePack.RECORD);
        open.copyTo(copy);
        try (StoredRecord stored = StoredRecord.open(copy)) {
            return made(Told.of(stored, open.file()), inventory, zone, open, copy, folder);
        }
    }

    private static Evidence made(
            Told told,
            Optional<Inventory> inventory,
            ZoneId zone,
            @Nullable MigrationRecord signer,
            Path record,
            TemporaryFolder folder)
            throws IOException {
        DeletionList list = DeletionList.make(told, inventory, zone, signer, folder.path());
        return new Evidence(told, inventory, list, zone, record, folder);
    }

    /** What the record told. */
    public Account account() {
        return told.account();
    }

    /** What the exports had, what the record did and what Para lists, for every wallet. */
    public Reconciliation reconciled() {
        return told.reconciled();
    }

    /** Which stored shares may be deleted. */
    DeletionList deletion() {
        return deletion;
    }

    /** The file that holds the record as it was when the evidence was taken. */
    Path record() {
        return record;
    }

    /**
     * Writes the result files, the lists of deletable shares, the proofs, and the report as HTML
     * and as PDF.
     *
     * @param folder made if it is not there; files of the same names are replaced
     * @return how many lines each result file has
     * @throws EvidenceException if something cannot be written, or does not add up
     */
    public Map<Result, Integer> write(Path folder) {
        Map<Result, Integer> lines;
        try (SourceColumns sources = SourceColumns.of(told.account(), inventory)) {
            lines = ResultFiles.write(told.account(), sources, folder);
        }
        deletion.write(folder);
        ProofFile.write(told.account(), told.challenges(), folder);
        HtmlReport.write(paper, folder.resolve(HTML));
        PdfReport.write(paper, folder.resolve(PDF));
        return lines;
    }

    @Override
    public void close() {
        folder.close();
    }
}
