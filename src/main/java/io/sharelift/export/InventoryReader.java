package io.sharelift.export;

import io.sharelift.export.SourceReader.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Reads exports into an inventory; whatever a file is, the good rows of all files are kept. */
public final class InventoryReader {

    private static final String NO_FORMAT = "–";

    private final FingerprintKey key;
    private final ReadingOptions options;
    private final ReadingProgress progress;
    private final Inspectors inspectors;
    private final SourceReader reader;
    private final Twins twins = new Twins();
    private final List<FileReport> files = new ArrayList<>();
    private final PackedRows rows = new PackedRows();
    private final Map<Path, FileIdentity> identities = new HashMap<>();

    /**
     * Reads files, and the files in folders, in their order.
     *
     * @throws CancellationException if the operator has cancelled; nothing is kept then
     */
    public static Inventory read(List<Path> paths, ReadingProgress progress) {
        return read(paths, ReadingOptions.standard(), progress);
    }

    /**
     * Reads files, and the files in folders, in their order, with what the operator adds to them.
     *
     * @throws CancellationException if the operator has cancelled; nothing is kept then
     */
    public static Inventory read(
            List<Path> paths, ReadingOptions options, ReadingProgress progress) {
        InventoryReader reader = new InventoryReader(options, progress);
        try (Inspectors _ = reader.inspectors) {
            reader.readAll(paths);
        }
        return new Inventory(
                reader.files,
                Duplicates.settle(reader.rows, progress),
                reader.identities,
                reader.key,
                reader.options);
    }

    private InventoryReader(ReadingOptions options, ReadingProgress progress) {
        this.key = Objects.requireNonNullElseGet(options.fingerprints(), FingerprintKey::random);
        this.options = options;
        this.progress = progress;
        this.inspectors = new Inspectors(key, options.key());
        this.reader = new SourceReader(new Formats(options), inspectors, rows, progress);
    }

    private void readAll(List<Path> paths) {
        Set<Path> distinct = new LinkedHashSet<>();
        paths.forEach(path -> distinct.add(path.toAbsolutePath().normalize()));
        Set<Path> read = new LinkedHashSet<>();
        for (Path path : distinct) {
            if (Files.isDirectory(path)) {
                readFolder(path, read);
            } else if (read.add(path)) {
                readFile(path, false);
            }
        }
    }

    private void readFolder(Path folder, Set<Path> read) {
        int before = files.size();
        try {
            for (Path file : Folders.files(folder, progress)) {
                if (read.add(file)) {
                    readFile(file, true);
                }
            }
        } catch (IOException e) {
            report(folder, Finding.of(FindingCode.FILE_UNREADABLE, reason(e)));
        }
        if (files.size() == before && read.stream().noneMatch(file -> file.startsWith(folder))) {
            report(folder, Finding.of(FindingCode.FOLDER_EMPTY));
        }
    }

    private void readFile(Path path, boolean inFolder) {
        int rowsBefore = rows.size();
        try (ExportSource source = ExportSource.open(path)) {
            identities.put(path, source.identity());
            source.watch(position -> goOnUnlessCancelled());
            Optional<Path> twin = twins.earlier(source);
            if (twin.isPresent()) {
                report(path, Finding.of(FindingCode.FILE_TWICE, twin.get().getFileName()));
                return;
            }
            Optional<Archive> archive = ArchiveReader.archive(source);
            Outcome outcome =
                    archive.isPresent()
                            ? new ArchiveReader(source, archive.get(), reader).read()
                            : reader.read(source);
            boolean noExport =
                    outcome.format() == null && Folders.mayBePassedOver(outcome.findings());
            files.add(
                    new FileReport(
                            path,
                            Objects.requireNonNullElse(outcome.format(), NO_FORMAT),
                            source.size(),
                            outcome.wallets(),
                            inFolder && noExport
                                    ? List.of(Finding.of(FindingCode.FILE_PASSED_OVER))
                                    : outcome.findings()));
        } catch (IOException e) {
            int wallets = rows.size() - rowsBefore;
            Finding unreadable = Finding.of(FindingCode.FILE_UNREADABLE, reason(e));
            files.add(new FileReport(path, NO_FORMAT, 0, wallets, List.of(unreadable)));
        }
    }

    private void goOnUnlessCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException("Reading was cancelled.");
        }
    }

    private void report(Path path, Finding finding) {
        files.add(new FileReport(path, NO_FORMAT, 0, 0, List.of(finding)));
    }

    /** In the system's words, which name the file and never its content. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getReason() == null ? "there is no such file" : missing.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
