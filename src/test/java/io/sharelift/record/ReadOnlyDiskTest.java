package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.verify.RecordVerifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A record on a disk that cannot be written to: it says so, and can be looked at. */
class ReadOnlyDiskTest {

    @TempDir Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderInWhichNobodyCanMakeAFileIsSaid() {
        assertThatThrownBy(
                        () ->
                                MigrationRecord.open(
                                        Path.of("/proc/self/acme.sharelift"), TestAuthor.HERE))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("The record acme.sharelift cannot be written there.")
                .hasMessageContaining("Nothing is sent without a record.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRecordOnADiskThatCanOnlyBeReadIsNotGoneOnWithAndCanBeLookedAt() throws Exception {
        Disks.assumeThatTheyCanBeMounted();
        Path file = directory.resolve("acme.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new Paused(1));
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(lookedAtReadOnly(directory, file))
                .containsExactly(
                        "The record acme.sharelift cannot be written there. Nothing is sent without"
                                + " a record. Check that the folder exists and that you may write"
                                + " to it.",
                        "4 events",
                        "sound");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRecordThatWasCutOffCanBeLookedAtWhereNothingCanBeWritten() throws Exception {
        Disks.assumeThatTheyCanBeMounted();
        Path file = directory.resolve("acme.sharelift");
        Path cutOff = Files.createDirectory(directory.resolve("disk")).resolve("cut.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new Paused(1));
            // What a killed program leaves: most of it is in the log beside the file.
            Files.copy(file, cutOff);
            Files.copy(
                    directory.resolve("acme.sharelift-wal"),
                    cutOff.resolveSibling("cut.sharelift-wal"));
        }
        assertThat(lookedAtReadOnly(directory.resolve("disk"), cutOff))
                .hasSize(3)
                .startsWith(
                        "The record cut.sharelift cannot be written there. Nothing is sent without"
                                + " a record. Check that the folder exists and that you may write"
                                + " to it.")
                .endsWith("4 events", "sound");
    }

    private static List<String> lookedAtReadOnly(Path folder, Path file) throws Exception {
        List<String> command = new ArrayList<>(Disks.readOnly(folder));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Looks.class.getName(),
                        file.toString()));
        Process other = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said =
                new String(other.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** Run in a JVM of its own. */
    static final class Looks {
        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
                System.out.println("opened " + record.events().size());
            } catch (RecordException e) {
                System.out.println(e.sentence());
            }
            try (StoredRecord record = StoredRecord.open(file)) {
                System.out.println(record.events().size() + " events");
            }
            System.out.println(
                    RecordVerifier.verify(file, Optional.empty()).sound() ? "sound" : "not sound");
        }
    }
}
