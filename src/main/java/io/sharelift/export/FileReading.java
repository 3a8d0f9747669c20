package io.sharelift.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** The reading of one file: takes its rows, has each inspected, and counts. */
final class FileReading implements RowSink, AutoCloseable {

    private static final int NAMES_KEPT = 12;
    private static final int FINDINGS_KEPT = 1000;
    private static final long PROGRESS_STEP = 1 << 18;

    private final ExportSource source;
    private final Inspection inspection;
    private final ReadingProgress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final Set<String> foreignNames = new LinkedHashSet<>();
    private long rowCount;
    private long passedOver;
    private long reported;

    FileReading(
            ExportSource source, Inspectors inspectors, PackedRows rows, ReadingProgress progress) {
        this.source = source;
        this.inspection = new Inspection(source, inspectors, rows);
        this.progress = progress;
        progress.read(source.path(), 0, source.size(), 0);
        source.watch(this::progress);
    }

    @Override
    public void row(RawRow row) throws IOException {
        rowCount++;
        inspection.add(row);
    }

    @Override
    public void passOver(Iterable<String> fieldNames) {
        passedOver++;
        for (String name : fieldNames) {
            if (foreignNames.size() < NAMES_KEPT) {
                foreignNames.add(name);
            }
        }
    }

    @Override
    public void problem(Finding finding) {
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }

    @Override
    public void note(Finding finding) {
        if (notes.size() < FINDINGS_KEPT) {
            notes.add(finding);
        }
    }

    @Override
    public long rows() {
        return rowCount;
    }

    @Override
    public void progress(long bytes) {
        if (progress.cancelled()) {
            throw new CancellationException("Reading was cancelled.");
        }
        if (bytes - reported >= PROGRESS_STEP) {
            reported = bytes;
            progress.read(source.path(), bytes, source.size(), wallets());
        }
    }

    /** Waits until every row is inspected. */
    void finish() throws IOException {
        inspection.finish();
    }

    /** Gives up what is still under way. */
    @Override
    public void close() {
        inspection.close();
    }

    int wallets() {
        return inspection.wallets();
    }

    /** What is wrong with the file as a whole. */
    List<Finding> findings() {
        progress.read(source.path(), source.size(), source.size(), wallets());
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(notes);
        if (rowCount == 0 && findings.isEmpty()) {
            String names = foreignNames.isEmpty() ? "-" : String.join(", ", foreignNames);
            all.add(Finding.of(FindingCode.NO_WALLET_ROWS, names));
        } else if (passedOver > 0) {
            all.add(Finding.of(FindingCode.ENTRIES_PASSED_OVER, passedOver));
        }
        return all;
    }
}
