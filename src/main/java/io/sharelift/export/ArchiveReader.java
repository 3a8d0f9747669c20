package io.sharelift.export;

import io.sharelift.export.SourceReader.Outcome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Reads every export in an archive, each unpacked into memory for as long as it is read. */
final class ArchiveReader {

    private static final int NAMES_SHOWN = 12;

    private final ExportSource file;
    private final Archive archive;
    private final SourceReader reader;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final List<String> passedOver = new ArrayList<>();
    private long unpacked;
    private int wallets;

    ArchiveReader(ExportSource file, Archive archive, SourceReader reader) {
        this.file = file;
        this.archive = archive;
        this.reader = reader;
    }

    /** The archive that a file is, if it is one. */
    static Optional<Archive> archive(ExportSource file) throws IOException {
        try (Head head = file.head()) {
            if (GzipArchive.looksLike(head.bytes())) {
                String name = String.valueOf(file.path().getFileName());
                return Optional.of(new GzipArchive(file.bytes(), name));
            }
            return ZipArchive.looksLike(head.bytes())
                    ? Optional.of(new ZipArchive(file.bytes()))
                    : Optional.empty();
        }
    }

    Outcome read() throws IOException {
        ReadingProgress progress = reader.progress();
        file.watch(
                position -> {
                    if (progress.cancelled()) {
                        throw new CancellationException("Reading was cancelled.");
                    }
                    progress.read(file.path(), position, file.size(), wallets);
                });
        try {
            readEntries(archive.entries());
        } catch (ArchiveException e) {
            findings.add(e.finding());
        }
        conclude();
        String inside = formats.isEmpty() ? "" : ": " + String.join(", ", formats);
        return new Outcome(archive.name() + inside, wallets, findings);
    }

    private void readEntries(List<ArchiveEntry> entries) throws IOException {
        if (entries.stream().anyMatch(entry -> entry.name().equals("[Content_Types].xml"))
                || entries.stream().anyMatch(entry -> entry.name().equals("content.xml"))) {
            findings.add(Finding.of(FindingCode.WORKBOOK));
            return;
        }
        for (ArchiveEntry entry : entries) {
            if (entry.isBeside()) {
                continue;
            }
            if (UnpackedMemory.isBomb(unpacked, file.size())) {
                throw ArchiveException.bomb(); // Entries that share their packed bytes.
            }
            if (entry.obstacle() != null) {
                notOpened(entry, entry.obstacle());
            } else {
                readEntry(entry);
            }
        }
    }

    private void readEntry(ArchiveEntry entry) throws IOException {
        UnpackedMemory memory = new UnpackedMemory(Archive.MOST_UNPACKED - unpacked);
        Inside.Entry inside = new Inside.Entry(entry.name(), entry.index());
        try (ExportSource source = file.inside(inside, memory)) {
            Optional<Finding> broken = unpack(entry, memory);
            unpacked += memory.size();
            if (broken.isPresent()) {
                findings.add(broken.get().in(entry.name()));
            }
            if (broken.isEmpty() || broken.get().code() == FindingCode.ARCHIVE_DAMAGED) {
                readUnpacked(entry, source, broken.isPresent());
            }
        }
    }

    private Optional<Finding> unpack(ArchiveEntry entry, UnpackedMemory memory) throws IOException {
        try {
            archive.unpack(entry, memory);
            return Optional.empty();
        } catch (ArchiveException e) {
            return Optional.of(e.finding());
        }
    }

    private void readUnpacked(ArchiveEntry entry, ExportSource source, boolean broken)
            throws IOException {
        if (archive(source).isPresent()) {
            notOpened(entry, "it is an archive itself");
            return;
        }
        if (SqliteFormat.isDatabase(source)) {
            notOpened(entry, "it is a database, which is read from its own file only");
            return;
        }
        Outcome outcome = reader.read(source);
        if (outcome.format() != null) {
            formats.add(outcome.format());
            wallets += outcome.wallets();
            outcome.findings().forEach(finding -> findings.add(finding.in(entry.name())));
        } else if (!broken) {
            passedOver.add(entry.name());
        }
    }

    private void notOpened(ArchiveEntry entry, String reason) {
        findings.add(Finding.of(FindingCode.ENTRY_NOT_OPENED, entry.name(), reason));
    }

    private void conclude() {
        if (formats.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(FindingCode.FORMAT_UNKNOWN));
        } else if (!passedOver.isEmpty()) {
            String names =
                    String.join(
                            ", ", passedOver.subList(0, Math.min(NAMES_SHOWN, passedOver.size())));
            findings.add(
                    Finding.of(
                            FindingCode.ENTRIES_NO_EXPORTS,
                            passedOver.size() > NAMES_SHOWN ? names + ", …" : names));
        }
    }
}
