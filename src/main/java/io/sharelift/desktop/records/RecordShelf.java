package io.sharelift.desktop.records;

import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Home;
import io.sharelift.migration.KnownRecords;
import io.sharelift.migration.PlanInForce;
import io.sharelift.record.Author;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordException;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.RunComparison;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.record.verify.Verdict;
import io.sharelift.report.EvidencePack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records that this user knows, for reading: the one in hand through the plan that writes it,
 * all others from their files. Not for the window's thread.
 */
final class RecordShelf {

    private final Job job;
    private final Home home;

    RecordShelf(Job job, Home home) {
        this.job = job;
        this.home = home;
    }

    /** Something that is done with a record while it is open. */
    interface Use<T> {
        T of(RecordReader record) throws IOException;
    }

    /** A record that was opened from another folder belongs to the list from now on. */
    void remember(Path file) throws IOException {
        new KnownRecords(home).remember(file);
    }

    /** Newest first. */
    List<Path> files() {
        List<Path> sorted = new ArrayList<>(new KnownRecords(home).all());
        sorted.sort((a, b) -> modified(b).compareTo(modified(a)));
        return sorted;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Does something with a record, and closes it unless a migration has it in hand. */
    <T> T use(Path file, Use<T> deed) throws IOException {
        PlanInHand inHand = job.planInHand();
        if (inHand != null && inHand.record().file().equals(file)) {
            return deed.of(inHand.record());
        }
        try (StoredRecord stored = StoredRecord.open(file)) {
            return deed.of(stored);
        }
    }

    /** What a record tells, or why it tells nothing. */
    RecordLine line(Path file, String machineHere) throws IOException {
        try {
            return RecordLine.of(file, use(file, Account::of), machineHere);
        } catch (RecordException e) {
            return RecordLine.unreadable(file, e.sentence());
        }
    }

    /** Checks the file alone; the record in hand through a copy, which its lock allows. */
    Verdict verify(Path file, Optional<AnchorText> anchor) throws IOException {
        PlanInHand inHand = job.planInHand();
        if (inHand == null || !inHand.record().file().equals(file)) {
            return RecordVerifier.verify(file, anchor);
        }
        Path folder = Files.createTempDirectory("sharelift");
        Path copy = folder.resolve(String.valueOf(file.getFileName()));
        try {
            inHand.record().copyTo(copy);
            return RecordVerifier.verify(copy, anchor);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    /**
     * Saves record, report and results as one file. A record of this computer notes that; one of
     * another stays as it is.
     */
    void saveEvidence(RecordLine line, Path zip) throws IOException {
        Optional<Inventory> exports =
                job.inventory().rows().isEmpty() ? Optional.empty() : Optional.of(job.inventory());
        PlanInHand inHand = job.planInHand();
        boolean writable =
                line.here() && (inHand == null || !inHand.record().file().equals(line.file()));
        if (writable) {
            try (MigrationRecord own = MigrationRecord.open(line.file(), home.author())) {
                EvidencePack.write(own, exports, ZoneId.systemDefault(), zip);
            }
        } else {
            use(
                    line.file(),
                    record -> {
                        EvidencePack.write(record, exports, ZoneId.systemDefault(), zip);
                        return zip;
                    });
        }
    }

    /** A person approves the plan of a record that no migration has in hand. */
    void approve(RecordLine line, Approver who) throws IOException {
        Author author = home.author();
        try (MigrationRecord own =
                line.here()
                        ? MigrationRecord.open(line.file(), author)
                        : MigrationRecord.takeOver(line.file(), author, who.reason())) {
            PlanInForce.of(own).orElseThrow().approve(own, who.name(), who.role(), who.reason());
        }
    }

    /** Who approves, as they say it. */
    record Approver(String name, String role, String reason) {}

    RunComparison compare(RunLine one, RunLine other) throws IOException {
        return use(
                one.file(),
                first ->
                        use(
                                other.file(),
                                second ->
                                        RunComparison.of(
                                                first, one.number(), second, other.number())));
    }
}
