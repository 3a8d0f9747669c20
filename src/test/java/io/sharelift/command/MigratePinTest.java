package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.Fault;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The enclave's key in a terminal: compared, pinned, and an alarm when it is another. */
final class MigratePinTest {

    private static final String SAID = "The enclave's key: SHA-256 ";

    @TempDir Path folder;
    private final Home home = TestHome.fresh();
    private final AtomicInteger sent = new AtomicInteger();
    private PracticePara para;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard(), 12);
        KnownWallets.tell(para, export("wallets.ndjson"));
        KnownWallets.tell(para, export("array.json"));
        // Never true, so it only counts.
        para.faults()
                .on(call -> call.isMigration() && sent.incrementAndGet() < 0, 1, Fault.trouble());
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private CommandRun migrate(String record, String... more) {
        List<String> all =
                new ArrayList<>(List.of("migrate", "--record", file(record).toString(), "--yes"));
        all.addAll(List.of(more));
        // What one record has done, another does not send again.
        all.add(export(record.equals("b") ? "array.json" : "wallets.ndjson"));
        return CommandRun.against(home, para, all.toArray(String[]::new));
    }

    private Path file(String record) {
        return folder.resolve(record + ".sharelift");
    }

    private static String fingerprint(CommandRun run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith(SAID))
                .findFirst()
                .orElseThrow()
                .substring(SAID.length());
    }

    private <T extends RecordEvent> List<T> events(String record, Class<T> kind) {
        try (StoredRecord kept = StoredRecord.open(file(record))) {
            return kept.events().stream()
                    .map(RecordedEvent::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    /** The fingerprint, without anything being sent. */
    private String look() {
        return fingerprint(migrate("look", "--dry-run"));
    }

    @Test
    void aFingerprintThatAgreesIsSaidRecordedAndPinnedAsCompared() {
        String given = "SHA256:" + look().replaceAll("(..)(?=.)", "$1:");
        CommandRun run = migrate("a", "--enclave-fingerprint", given);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(run.err()).contains("It agrees with the fingerprint that you gave: SHA-256 of");
        assertThat(events("a", EnclaveKeyCompared.class))
                .singleElement()
                .extracting(EnclaveKeyCompared::agrees)
                .isEqualTo(true);
        assertThat(events("a", EnclaveKeyPinned.class))
                .singleElement()
                .satisfies(
                        pin -> {
                            assertThat(pin.compared()).isTrue();
                            assertThat(pin.name()).isEqualTo(System.getProperty("user.name"));
                        });
    }

    @Test
    void aDryRunPinsNothing() {
        look();
        para.changeEnclaveKey();
        CommandRun again = migrate("look", "--dry-run");
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.WELL);
        assertThat(again.err()).doesNotContain("pinned");
    }

    @Test
    void aFingerprintOfAnotherKeySendsNothingAndIsNotRepeated() {
        String other = "9a".repeat(32);
        CommandRun run = migrate("a", "--enclave-fingerprint", other);

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords())
                .startsWith("The fingerprint that you gave is another key's. Nothing was sent.")
                .contains("Call Para");
        assertThat(run.err()).doesNotContain(other);
        assertThat(sent).hasValue(0);
        assertThat(events("a", EnclaveKeyCompared.class))
                .singleElement()
                .satisfies(
                        compared -> {
                            assertThat(compared.agrees()).isFalse();
                            assertThat(compared.given()).isNull();
                        });
    }

    @Test
    void afterOneThatDiffersTheRecordWaitsForOneThatAgreesOrIsNamed() {
        migrate("a", "--enclave-fingerprint", "9a".repeat(32));
        CommandRun without = migrate("a");
        assertThat(without.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(without.lastWords())
                .startsWith("The fingerprint that was given last was not this key's.")
                .contains("--accept-new-enclave-key");
        assertThat(sent).hasValue(0);

        CommandRun agreeing = migrate("a", "--enclave-fingerprint", fingerprint(without));
        assertThat(agreeing.exitCode()).as(agreeing.err()).isEqualTo(ExitCode.WELL);
        assertThat(sent).hasPositiveValue();
    }

    @Test
    void whatIsNoFingerprintIsSaidBeforeAnythingIsAsked() {
        CommandRun run = migrate("a", "--enclave-fingerprint", "sk_not_a_fingerprint");
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("is no fingerprint").contains("Nothing was sent.");
        assertThat(run.err()).doesNotContain("sk_not_a_fingerprint");
        assertThat(para.answers()).isEmpty();
    }

    @Test
    void anotherKeyThanThePinnedOneIsAnAlarmInANewRecordUntilItIsNamed() {
        CommandRun first = migrate("a");
        assertThat(first.exitCode()).isEqualTo(ExitCode.WELL);
        String old = fingerprint(first);
        para.changeEnclaveKey();
        int before = sent.get();

        CommandRun alarmed = migrate("b");
        assertThat(alarmed.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(alarmed.lastWords())
                .startsWith("The enclave's key has changed")
                .contains(System.getProperty("user.name") + " pinned on this computer on")
                .contains(old)
                .contains("Nothing was sent.");
        assertThat(migrate("b", "--accept-new-enclave-key", old).exitCode())
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(sent).hasValue(before);

        String now = fingerprint(alarmed);
        CommandRun accepted = migrate("b", "--accept-new-enclave-key", now);
        assertThat(accepted.exitCode()).as(accepted.err()).isEqualTo(ExitCode.WELL);
        assertThat(events("b", EnclaveKeyAccepted.class))
                .singleElement()
                .extracting(EnclaveKeyAccepted::fingerprint)
                .isEqualTo(now);
        assertThat(events("b", EnclaveKeyPinned.class))
                .singleElement()
                .extracting(EnclaveKeyPinned::fingerprint)
                .isEqualTo(now);
        assertThat(migrate("c").err()).contains("It is the one that");
    }

    @Test
    void pinsThatAreNotUnderstoodSendNothing() throws Exception {
        Path pins = home.keys().resolve("enclave-pins.json");
        Files.writeString(Files.createFile(pins, OwnerOnly.posix(pins)), "[]");
        CommandRun run = migrate("a");
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains(pins.toString()).contains("is not understood");
        assertThat(sent).hasValue(0);
        assertThat(pins).hasContent("[]");
    }
}
