package io.sharelift.desktop.records;

import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.migration.Home;
import io.sharelift.record.RecordException;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.RunComparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records that this user knows, for reading: the one in hand through the migration that writes
 * it, all others from their files. Not for the window's thread.
 */
final class RecordShelf {

    private final Job job;
    private final Home home;
    private final Set<Path> elsewhere = new LinkedHashSet<>();

    RecordShelf(Job job, Home home) {
        this.job = job;
        this.home = home;
    }

    /** Something that is done with a record while it is open. */
    interface Use<T> {
        T of(RecordReader record) throws IOException;
    }

    /** A record that was opened from another folder belongs to the list from now on. */
    synchronized void remember(Path file) {
        elsewhere.add(file.toAbsolutePath().normalize());
    }

    /** Newest first. */
    synchronized List<Path> files() throws IOException {
        Set<Path> files = new LinkedHashSet<>(elsewhere);
        if (Files.isDirectory(home.records())) {
            try (Stream<Path> all = Files.list(home.records())) {
                all.filter(file -> file.toString().endsWith(".sharelift"))
                        .map(file -> file.toAbsolutePath().normalize())
                        .forEach(files::add);
            }
        }
        List<Path> sorted = new ArrayList<>(files);
        sorted.sort((a, b) -> modified(b).compareTo(modified(a)));
        return sorted;
    }

    private static java.nio.file.attribute.FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return java.nio.file.attribute.FileTime.fromMillis(0);
        }
    }

    /** Does something with a record, and closes it unless a migration has it in hand. */
    <T> T use(Path file, Use<T> deed) throws IOException {
        OpenMigration inHand = job.migrationProperty().get();
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

    RunComparison compare(RunLine one, RunLine other) throws IOException {
        if (one.file().equals(other.file())) {
            return use(
                    one.file(),
                    record -> RunComparison.of(record, one.number(), record, other.number()));
        }
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
