package io.sharelift.desktop.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.Job;
import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.TestAuthor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** The records that a user knows, and what is done with those that no migration has in hand. */
final class RecordShelfTest {

    @TempDir Path folder;
    private final Job job = new Job();

    private RecordLine line(Path file, Home home) throws IOException {
        return new RecordShelf(job, home).line(file, home.author().machine().publicHex());
    }

    @Test
    void evidenceOfAnOwnRecordIsNotedInItAndInThePack() throws IOException {
        Home home = TestHome.in(folder);
        Path file = folder.resolve("own.sharelift");
        MigrationRecord.open(file, home.author()).close();
        Path zip = folder.resolve("own-evidence.zip");

        new RecordShelf(job, home).saveEvidence(line(file, home), zip);

        try (StoredRecord stored = StoredRecord.open(file)) {
            assertThat(stored.events())
                    .extracting(recorded -> (Object) recorded.event())
                    .contains(new EvidenceSaved("own-evidence.zip"));
        }
        try (ZipFile pack = new ZipFile(zip.toFile())) {
            assertThat(pack.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.endsWith("record.sharelift"))
                    .anyMatch(name -> name.endsWith("report.pdf"))
                    .anyMatch(name -> name.endsWith("migrated.csv"));
        }
    }

    @Test
    void evidenceOfAnotherComputersRecordLeavesTheRecordAsItIs() throws IOException {
        Home home = TestHome.in(folder);
        Path file = folder.resolve("theirs.sharelift");
        MigrationRecord.open(file, TestAuthor.ELSEWHERE).close();
        byte[] before = Files.readAllBytes(file);

        new RecordShelf(job, home).saveEvidence(line(file, home), folder.resolve("pack.zip"));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.resolve("pack.zip")).isNotEmptyFile();
    }

    @Test
    void recordsFromElsewhereAreKnownAfterwardsAndTheNewestComesFirst() throws IOException {
        Home home = TestHome.in(Files.createDirectory(folder.resolve("records")));
        Path own = home.records().resolve("own.sharelift");
        MigrationRecord.open(own, home.author()).close();
        Files.setLastModifiedTime(own, java.nio.file.attribute.FileTime.fromMillis(1_000));
        Path elsewhere = folder.resolve("elsewhere.sharelift");
        MigrationRecord.open(elsewhere, home.author()).close();

        new RecordShelf(job, home).remember(elsewhere);

        assertThat(new RecordShelf(job, home).files()).isEqualTo(List.of(elsewhere, own));
    }
}
