package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.HeadSigned;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.RecordCreated;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.TakenOver;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class MigrationRecordTest {

    private static final Author ANNA = TestAuthor.HERE;
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
            assertThat(happened(record)).containsExactly(new Paused(1), intent, new Resumed(1));
            assertThat(record.eventsOf(wallet)).hasSize(1);
            RecordedEvent recorded = record.eventsOf(wallet).getFirst();
            assertThat(recorded.event()).isEqualTo(intent);
            assertThat(recorded.at()).isEqualTo(NOON.instant());
            assertThat(recorded.actor()).isEqualTo("anna");
            assertThat(recorded.program()).isEqualTo("Sharelift 0.1.0");
        }
    }

    /** What happened in a record, without what the record says of itself. */
    private static List<RecordEvent> happened(RecordReader record) {
        return record.events().stream()
                .map(RecordedEvent::event)
                .filter(event -> !(event instanceof RecordCreated))
                .filter(event -> !(event instanceof HeadSigned))
                .toList();
    }

    @Test
    void whatWasAppendedIsInTheFilesBeforeAnythingIsClosed() throws Exception {
        Path file = directory.resolve("live.sharelift");
        Path copy = directory.resolve("copy.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Paused(1));
            record.append(new Resumed(1));
            // What a killed program leaves behind: the file and its write-ahead log as they stand.
            copyAlongside(file, copy);
        }
        try (MigrationRecord left = MigrationRecord.open(copy, ANNA)) {
            assertThat(happened(left)).hasSize(2);
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
        try (MigrationRecord record =
                MigrationRecord.open(directory.resolve("busy.sharelift"), ANNA)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 300; i++) {
                    WalletId wallet = new WalletId("wallet-" + i);
                    threads.execute(
                            () ->
                                    record.append(
                                            new Confirmed(wallet, "http://127.0.0.1:1", "ready")));
                }
            }
            List<RecordedEvent> events = record.events();
            assertThat(events)
                    .extracting(RecordedEvent::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(happened(record).stream().distinct()).hasSize(300);
        }
    }

    @Test
    void whatManyThreadsAddAtOnceGoesToTheDiskTogether() throws Exception {
        assertThat(logOfAdding(160, 8)).isLessThan(logOfAdding(160, 1) / 2);
    }

    /** How long the log is after so many events, each on the disk before the next of its thread. */
    private long logOfAdding(int events, int threads) throws Exception {
        String name = "by-" + threads + ".sharelift";
        try (MigrationRecord record = MigrationRecord.open(directory.resolve(name), ANNA, NOON)) {
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < threads; i++) {
                    workers.execute(
                            () -> {
                                for (int each = 0; each < events / threads; each++) {
                                    record.append(new Resumed(each));
                                }
                            });
                }
            }
            return Files.size(directory.resolve(name + "-wal"));
        }
    }

    @Test
    void aSecondOpenerOfTheSameFileIsRefused() {
        Path file = directory.resolve("one.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("one.sharelift is open in another Sharelift");
            record.append(new Paused(1));
        }
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            assertThat(happened(record)).hasSize(1);
        }
    }

    @Test
    void anotherProcessIsRefusedToo() throws Exception {
        Path file = directory.resolve("two.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
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
            try (MigrationRecord record = MigrationRecord.open(Path.of(args[0]), ANNA)) {
                System.out.println("opened " + record.events().size());
            } catch (RecordException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void eventsAreNeitherChangedNorDeletedNorReplacedNorInserted() throws Exception {
        Path file = directory.resolve("fixed.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Paused(1), new Resumed(1));
        }
        assertThatThrownBy(() -> sql(file, "UPDATE event SET json = '{}'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql(file, "DELETE FROM event"))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(
                        () ->
                                sql(
                                        file,
                                        "REPLACE INTO event SELECT 1, json, hash FROM event"
                                                + " WHERE sequence = 2"))
                .hasMessageContaining("only added at the end");
        assertThatThrownBy(
                        () ->
                                sql(
                                        file,
                                        "INSERT INTO event SELECT 9, json, hash FROM event"
                                                + " WHERE sequence = 2"))
                .hasMessageContaining("only added at the end");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = directory.resolve("mine.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
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
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
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
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("notes.sharelift is not a Sharelift record.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAsItIs() throws Exception {
        Path file = directory.resolve("keyShares.db");
        sql(file, "CREATE TABLE keyShares (email TEXT PRIMARY KEY NOT NULL)");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is not a Sharelift record");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDirectoryIsNotARecord() {
        assertThatThrownBy(() -> MigrationRecord.open(directory, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is not a Sharelift record");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> MigrationRecord.open(directory.resolve("no/such.sharelift"), ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Check that the folder exists");
    }

    @Test
    void aNewerFormatIsRefusedByItsNumber() throws Exception {
        Path file = someRecord("newer.sharelift");
        sql(file, "PRAGMA user_version = 5");
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("was written by a newer Sharelift (record format 5)");
    }

    @Test
    void aRecordOfTheFormatWithoutAChainIsRefusedAndLeftAsItIs() throws Exception {
        Path file = someRecord("older.sharelift");
        sql(file, "PRAGMA user_version = 1");
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("without a hash chain (record format 1)");
    }

    @Test
    void aKindOfEventThatIsNotKnownIsRefused() throws Exception {
        Path file = someRecord("future.sharelift");
        long place = add(file, "share-beamed", "{}");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            assertThatThrownBy(record::events)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("Event " + place + " of future.sharelift")
                    .hasMessageContaining("share-beamed");
        }
    }

    @Test
    void anEventThatDoesNotReadIsDamage() throws Exception {
        Path file = someRecord("bent.sharelift");
        long place = add(file, "paused", "{\"more\":2,\"run\":1}");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            assertThatThrownBy(record::events)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("is damaged: event " + place + " cannot be read");
        }
    }

    /** Adds an event that no version of this program wrote, at the end of the chain. */
    private static long add(Path file, String kind, String body) throws SQLException {
        Anchor end;
        try (StoredRecord stored = StoredRecord.open(file)) {
            end = stored.anchor();
        }
        long place = end.sequence() + 1;
        String json =
                "{\"actor\":\"a\",\"at\":\"2026-11-23T12:00:00.000Z\",\"body\":%s,\"kind\":\"%s\",\"previous\":\"%s\",\"program\":\"p\",\"sequence\":%d}"
                        .formatted(body, kind, end.hash(), place);
        sql(
                file,
                "INSERT INTO event VALUES (%d, '%s', '%s')"
                        .formatted(place, json, EventText.sha256(json)));
        return place;
    }

    @Test
    void anEventThatWasChangedAlthoughTheGuardsForbidItIsFoundByWhoeverReadsTheRecord()
            throws Exception {
        Path file = someRecord("changed.sharelift");
        String guard =
                text(file, "SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_changed'");
        sql(file, "DROP TRIGGER event_is_not_changed");
        sql(file, "UPDATE event SET json = replace(json, '\"run\":1', '\"run\":2')");
        sql(file, guard);
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            assertThatThrownBy(record::events)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("event 3 was changed after it was written");
        }
    }

    @Test
    void aRecordOfAnotherMachineIsForReadingUntilItIsTakenOver() {
        Path file = someRecord("carried.sharelift");
        assertThatThrownBy(() -> MigrationRecord.open(file, TestAuthor.ELSEWHERE))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("was last written on another computer (desk-1)");
        try (StoredRecord stored = StoredRecord.open(file)) {
            assertThat(happened(stored)).containsExactly(new Paused(1));
            assertThat(stored.computer()).isEqualTo("desk-1");
        }
        try (MigrationRecord taken =
                MigrationRecord.takeOver(file, TestAuthor.ELSEWHERE, "Anna is ill.")) {
            taken.append(new Resumed(1));
        }
        try (MigrationRecord again = MigrationRecord.open(file, TestAuthor.ELSEWHERE)) {
            assertThat(happened(again))
                    .containsExactly(
                            new Paused(1),
                            new TakenOver(
                                    TestAuthor.ELSEWHERE.machine().publicHex(),
                                    "desk-2",
                                    "Anna is ill."),
                            new Resumed(1));
        }
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .hasMessageContaining("another computer (desk-2)");
    }

    @Test
    void lookingAtARecordChangesNoByteAndLeavesNoFile() throws Exception {
        Path file = directory.resolve("looked-at.sharelift");
        MigrationRecord record = MigrationRecord.open(file, ANNA);
        record.append(new Paused(1));
        Path copy = directory.resolve("cut-off.sharelift");
        copyAlongside(file, copy);
        record.close();
        for (Path each : List.of(file, copy)) {
            byte[] before = Files.readAllBytes(each);
            String[] beside = directory.toFile().list();
            try (StoredRecord stored = StoredRecord.open(each)) {
                assertThat(happened(stored)).containsExactly(new Paused(1));
            }
            assertThat(Files.readAllBytes(each)).isEqualTo(before);
            assertThat(directory.toFile().list()).containsExactlyInAnyOrder(beside);
        }
    }

    @Test
    void aRecordThatIsOpenForWritingIsNotLookedAtBehindItsWritersBack() {
        Path file = directory.resolve("busy.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Paused(1));
            assertThatThrownBy(() -> StoredRecord.open(file))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("is open in another Sharelift");
        }
    }

    @Test
    void aCopyOfAnOpenRecordIsSignedAndWhole() {
        Path file = directory.resolve("open.sharelift");
        Path copy = directory.resolve("it's a copy.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Resumed(1));
            record.copyTo(copy);
            record.append(new Resumed(2));
            try (StoredRecord stored = StoredRecord.open(copy)) {
                assertThat(happened(stored)).containsExactly(new Resumed(1));
                assertThat(stored.events().getLast().event()).isInstanceOf(HeadSigned.class);
            }
            assertThat(happened(record)).hasSize(2);
        }
    }

    @Test
    void aClosedRecordIsOneFileThatEndsWithASignature() throws Exception {
        Path file = directory.resolve("closed.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Resumed(1));
            assertThat(record.events().getLast().event()).isEqualTo(new Resumed(1));
        }
        assertThat(directory.toFile().list()).containsExactly("closed.sharelift");
        try (StoredRecord stored = StoredRecord.open(file)) {
            assertThat(stored.events().getLast().event()).isInstanceOf(HeadSigned.class);
        }
    }

    @Test
    void aRecordWhoseGuardsWereTakenAwayIsRefused() throws Exception {
        Path file = someRecord("open.sharelift");
        sql(file, "DROP TRIGGER event_is_not_changed");
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is damaged: its tables are not those of a record");
    }

    @Test
    void aRecordWithBytesOverwrittenIsRefused() throws Exception {
        Path file = directory.resolve("torn.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
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
        assertThatThrownBy(() -> MigrationRecord.open(file, ANNA))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheRecordWhole() throws Exception {
        Path file = directory.resolve("full.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Paused(1));
            record.limitPages();
            RecordEvent[] many = new RecordEvent[500];
            Arrays.fill(many, new Paused(2));
            assertThatThrownBy(() -> record.append(many))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("The disk that full.sharelift is on is full.");
            assertThat(happened(record)).hasSize(1);
        }
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Resumed(1));
            assertThat(happened(record)).hasSize(2);
        }
    }

    @Test
    void aClosedRecordSaysSo() {
        MigrationRecord record = MigrationRecord.open(directory.resolve("shut.sharelift"), ANNA);
        record.close();
        record.close();
        assertThatThrownBy(() -> record.append(new Paused(1)))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("has been closed");
    }

    private Path someRecord(String name) {
        Path file = directory.resolve(name);
        try (MigrationRecord record = MigrationRecord.open(file, ANNA)) {
            record.append(new Paused(1));
        }
        return file;
    }

    private static String text(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement plain = connection.createStatement();
                ResultSet row = plain.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
