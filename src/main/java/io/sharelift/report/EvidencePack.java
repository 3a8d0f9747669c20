package io.sharelift.report;

import io.sharelift.export.Inventory;
import io.sharelift.record.Anchor;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Result;
import io.sharelift.report.proof.ProofFile;
import io.sharelift.report.result.ResultFile;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.report.save.Sums;
import io.sharelift.report.save.TemporaryFolder;
import io.sharelift.report.save.Whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All of the evidence in one zip file: record, report, result files, and how to verify it. */
public final class EvidencePack {

    static final String RECORD = "record.sharelift";
    static final String HOW_TO_VERIFY = "HOW-TO-VERIFY.txt";
    static final String SUMS = "SHA256SUMS";

    /** What a program that was cut off leaves beside a record, and what belongs to it. */
    private static final List<String> LOGS = List.of("-wal", "-journal");

    private EvidencePack() {}

    /**
     * Writes a pack about a record; see {@link Evidence#of}.
     *
     * @param inventory the exports, if they are at hand
     * @param zone the clock on the wall, shown beside UTC
     * @param zip replaced if it is there
     * @throws EvidenceException if it cannot be written; what was there before is then unchanged
     */
    public static void write(
            RecordReader record, Optional<Inventory> inventory, ZoneId zone, Path zip) {
        String name = String.valueOf(zip.getFileName());
        try (Evidence evidence = Evidence.of(record, inventory, name, zone)) {
            write(evidence, zip);
        }
    }

    /** Writes a pack of evidence that was taken. */
    public static void write(Evidence evidence, Path zip) {
        Path place = Objects.requireNonNull(zip.toAbsolutePath().getParent());
        try {
            Files.createDirectories(place);
            try (TemporaryFolder folder = TemporaryFolder.in(place)) {
                List<String> names = fill(evidence, folder.path());
                Files.writeString(
                        folder.path().resolve(SUMS),
                        Sums.of(folder.path(), names),
                        StandardCharsets.UTF_8);
                names.addFirst(SUMS);
                Whole.write(
                        zip,
                        out -> Zip.write(folder.path(), names, evidence.account().last(), out));
            }
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(zip, e);
        }
    }

    /** In the order in which somebody would read them. */
    private static List<String> fill(Evidence evidence, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        Files.writeString(
                folder.resolve(HOW_TO_VERIFY),
                HowToVerify.text(evidence.account()),
                StandardCharsets.UTF_8);
        names.add(HOW_TO_VERIFY);
        evidence.write(folder);
        names.add(Evidence.HTML);
        names.add(Evidence.PDF);
        names.addAll(evidence.deletion().names());
        names.add(ProofFile.NAME);
        for (Result result : Result.values()) {
            names.add(ResultFile.name(result));
        }
        names.addAll(record(evidence, folder));
        return names;
    }

    private static List<String> record(Evidence evidence, Path folder) throws IOException {
        List<String> names = new ArrayList<>(List.of(RECORD));
        Path from = evidence.record();
        Files.copy(from, folder.resolve(RECORD));
        for (String log : LOGS) {
            Path beside = from.resolveSibling(from.getFileName() + log);
            if (Files.exists(beside) && Files.size(beside) > 0) {
                Files.copy(beside, folder.resolve(RECORD + log));
                names.add(RECORD + log);
            }
        }
        try (StoredRecord copy = StoredRecord.open(folder.resolve(RECORD))) {
            Anchor told = evidence.account().anchor();
            if (!copy.anchor().equals(told)) {
                throw EvidenceException.countsDiffer(
                        "it has " + copy.anchor().sequence() + " events by now");
            }
        }
        return names;
    }
}
