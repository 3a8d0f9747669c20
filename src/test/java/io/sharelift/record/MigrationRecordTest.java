package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class MigrationRecordTest {

    private static final Author ANNA = new Author("anna", "Sharelift 0.1.0");
    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    @TempDir Path directory;

    @Test
    void whatWasAppendedIsThereAfterOpeningAgain() {
        Path file = directory.resolve("acme.sharelift");
        WalletId wallet = new WalletId("wallet-1");
        Intent intent = new Intent(wallet, "ab".repeat(32), UUID.randomUUID(), 1, SendReason.FIRST);
        try (MigrationRecord record = MigrationRecord.open(file, ANNA, NOON)) {
            record.append(new Paused(1), intent);
        }
        try (MigrationRecord record = MigrationRecord.open(file, ANNA, NOON)) {
            record.append(new Resumed(1));
            assertThat(record.events())
                    .containsExactly(
                            recorded(1, new Paused(1)),
                            recorded(2, intent),
                            recorded(3, new Resumed(1)));
            assertThat(record.eventsOf(wallet)).containsExactly(recorded(2, intent));
        }
    }

    private static RecordedEvent recorded(long sequence, RecordEvent event) {
        return new RecordedEvent(sequence, NOON.instant(), event, "anna", "Sharelift 0.1.0");
    }

    @Test
    void whatWasAppendedIsInTheFilesBeforeAnythingIsClosed() throws Exception {
        Path file = directory.resolve("live.sharelift");
        Path copy = directory.resolve("copy.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
            record.append(new Resumed(1));
            // What a killed program leaves behind: the file and its write-ahead log as they stand.
            copyAlongside(file, copy);
        }
        try (MigrationRecord left = MigrationRecord.open(copy)) {
            assertThat(left.events()).hasSize(2);
        }
    }

    private static void copyAlongside(Path file, Path copy) throws IOException {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                file.resolveSibling(file.getFileName() + "-wal"),
                copy.resolveSibling(copy.getFileName() + "-wal"));
    }

    @Test
    void manyThreadsAddWithoutGapsOrLosses() throws Exception {
        try (MigrationRecord record = MigrationRecord.open(directory.resolve("busy.sharelift"))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 300; i++) {
                    WalletId wallet = new WalletId("wallet-" + i);
                    threads.execute(
                            () ->
                                    record.append(
                                            new Confirmed(wallet, "http://127.0.0.1:1", "ready")));
                }
            }
            assertThat(record.events())
                    .extracting(RecordedEvent::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
            assertThat(record.events().stream().map(RecordedEvent::event).distinct()).hasSize(300);
        }
    }

    @Test
    void aSecondOpenerOfTheSameFileIsRefused() {
        Path file = directory.resolve("one.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            assertThatThrownBy(() -> MigrationRecord.open(file))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("one.sharelift is open in another Sharelift.");
            record.append(new Paused(1));
        }
        try (MigrationRecord record = MigrationRecord.open(file)) {
            assertThat(record.events()).hasSize(1);
        }
    }

    @Test
    void anotherProcessIsRefusedToo() throws Exception {
        Path file = directory.resolve("two.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
            Process other =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    OpensARecord.class.getName(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("is open in another Sharelift");
        }
    }

    /** Run in a JVM of its own. */
    static final class OpensARecord {
        public static void main(String[] args) {
            try (MigrationRecord record = MigrationRecord.open(Path.of(args[0]))) {
                System.out.println("opened " + record.events().size());
            } catch (RecordException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void eventsAreNeitherChangedNorDeletedNorReplacedNorInserted() throws Exception {
        Path file = directory.resolve("fixed.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1), new Resumed(1));
        }
        assertThatThrownBy(() -> sql(file, "UPDATE event SET actor = 'x'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql(file, "DELETE FROM event"))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(
                        () ->
                                sql(
                                        file,
                                        "REPLACE INTO event SELECT 1, at, actor, program, kind,"
                                                + " wallet, body FROM event WHERE sequence = 2"))
                .hasMessageContaining("only added at the end");
        assertThatThrownBy(
                        () ->
                                sql(
                                        file,
                                        "INSERT INTO event SELECT 9, at, actor, program, kind,"
                                                + " wallet, body FROM event WHERE sequence = 2"))
                .hasMessageContaining("only added at the end");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = directory.resolve("mine.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
            for (Path each : new Path[] {file, directory.resolve("mine.sharelift-wal")}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void namesWithSpacesAndQuestionMarksAreFiles() {
        Path file = directory.resolve("was wird? 100% #1 ä.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
        }
        assertThat(file).isNotEmptyFile();
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
        Path file = directory.resolve("notes.sharelift");
        Files.writeString(
                file, "not a database, and longer than the header of one would be. ".repeat(40));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> MigrationRecord.open(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("notes.sharelift is not a Sharelift record.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAsItIs() throws Exception {
        Path file = directory.resolve("keyShares.db");
        sql(file, "CREATE TABLE keyShares (email TEXT PRIMARY KEY NOT NULL)");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> MigrationRecord.open(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is not a Sharelift record");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDirectoryIsNotARecord() {
        assertThatThrownBy(() -> MigrationRecord.open(directory))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is not a Sharelift record");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> MigrationRecord.open(directory.resolve("no/such.sharelift")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Check that the folder exists");
    }

    @Test
    void aNewerFormatIsRefusedByItsNumber() throws Exception {
        Path file = someRecord("newer.sharelift");
        sql(file, "PRAGMA user_version = 2");
        assertThatThrownBy(() -> MigrationRecord.open(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("was written by a newer Sharelift (record format 2)");
    }

    @Test
    void aKindOfEventThatIsNotKnownIsRefused() throws Exception {
        Path file = someRecord("future.sharelift");
        sql(
                file,
                "INSERT INTO event VALUES (2, '2026-11-23T12:00:00.000Z', 'a', 'p',"
                        + " 'head-signed', NULL, '{}')");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            assertThatThrownBy(record::events)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("Event 2 of future.sharelift")
                    .hasMessageContaining("head-signed");
        }
    }

    @Test
    void anEventThatDoesNotReadIsDamage() throws Exception {
        Path file = someRecord("bent.sharelift");
        sql(
                file,
                "INSERT INTO event VALUES (2, '2026-11-23T12:00:00.000Z', 'a', 'p',"
                        + " 'paused', NULL, '{\"run\":1,\"more\":2}')");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            assertThatThrownBy(record::events)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("is damaged: event 2 cannot be read");
        }
    }

    @Test
    void aRecordWhoseGuardsWereTakenAwayIsRefused() throws Exception {
        Path file = someRecord("open.sharelift");
        sql(file, "DROP TRIGGER event_is_not_changed");
        assertThatThrownBy(() -> MigrationRecord.open(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is damaged: its tables are not those of a record");
    }

    @Test
    void aRecordWithBytesOverwrittenIsRefused() throws Exception {
        Path file = directory.resolve("torn.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            for (int i = 0; i < 200; i++) {
                record.append(new Paused(i));
            }
        }
        byte[] noise = new byte[4096];
        Arrays.fill(noise, (byte) 0x5a);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(Files.size(file) - noise.length);
            channel.write(ByteBuffer.wrap(noise));
        }
        assertThatThrownBy(() -> MigrationRecord.open(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheRecordWhole() throws Exception {
        Path file = directory.resolve("full.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
            record.limitPages();
            RecordEvent[] many = new RecordEvent[500];
            Arrays.fill(many, new Paused(2));
            assertThatThrownBy(() -> record.append(many))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("The disk that full.sharelift is on is full.");
            assertThat(record.events()).hasSize(1);
        }
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Resumed(1));
            assertThat(record.events()).hasSize(2);
        }
    }

    @Test
    void aClosedRecordSaysSo() {
        MigrationRecord record = MigrationRecord.open(directory.resolve("shut.sharelift"));
        record.close();
        record.close();
        assertThatThrownBy(() -> record.append(new Paused(1)))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("has been closed");
    }

    private Path someRecord(String name) {
        Path file = directory.resolve(name);
        try (MigrationRecord record = MigrationRecord.open(file)) {
            record.append(new Paused(1));
        }
        return file;
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
