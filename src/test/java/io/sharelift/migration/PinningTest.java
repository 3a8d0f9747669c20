package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.enclave.GivenFingerprint;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.para.Paras;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs to a Para on this computer that stands in the place of production, and has its key. */
final class PinningTest {

    @TempDir Path folder;
    private final Home home = TestHome.fresh();
    private PracticePara para;
    private ParaHost host;
    private ParaClient client;
    private ApiKey key;
    private Inventory inventory;

    @BeforeEach
    void start() throws Exception {
        para = PracticePara.startAllWell(PracticeSettings.standard(), 6);
        host = new ParaHost(Environment.PRODUCTION, para.base());
        key = ApiKey.of(para.apiKey());
        client = new ParaClient(host, key, Paras.unlimited());
        Path export = folder.resolve("export.json");
        para.writeExport(export);
        inventory =
                InventoryReader.read(
                        List.of(export),
                        ReadingOptions.standard().withFingerprints(home.fingerprints()),
                        ReadingProgress.none());
    }

    @AfterEach
    void stop() {
        client.close();
        key.close();
        para.close();
    }

    private MigrationRecord record(String name) {
        return MigrationRecord.open(folder.resolve(name + ".sharelift"), TestAuthor.HERE);
    }

    private EnclaveKeyCheck check() throws Exception {
        return EnclaveKeyCheck.of(client);
    }

    private String fingerprint() throws Exception {
        return check().key().fingerprint();
    }

    private KeyPinning pinning() {
        return KeyPinning.of(home, host);
    }

    private Optional<EnclavePin> pin() throws IOException {
        return pinning().pin();
    }

    private KeyStanding standing(MigrationRecord record) throws Exception {
        return KeyStanding.of(check(), record, host, pinning());
    }

    private MigrationRun approved(MigrationRecord record, RunSettings settings) throws Exception {
        Terms terms = Terms.standard(Environment.PRODUCTION).withAcceptedBy("Ann");
        FrozenPlan frozen =
                FrozenPlan.of(Plan.ofAll(inventory, Picks.none()), terms, host, check().key());
        frozen.freeze(record);
        PlanInForce inForce = PlanInForce.of(record).orElseThrow();
        for (int person = 0; inForce.missing() > 0; person++) {
            String name = List.of("Anna Kern", "Ben Ott").get(person);
            inForce = inForce.approve(record, name, "operator", "CHG-1");
        }
        return new MigrationRun(frozen, record, client, pinning(), settings, RunListener.none());
    }

    private MigrationRun approved(MigrationRecord record) throws Exception {
        return approved(record, RunSettings.standard());
    }

    private static <T extends RecordEvent> List<T> events(MigrationRecord record, Class<T> kind) {
        return record.events().stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private long sent() {
        return para.answers().getOrDefault(200, 0L);
    }

    @Test
    void theFirstKeyIsPinnedWhenARunStartsWithItAndNotByLooking() throws Exception {
        try (MigrationRecord record = record("a")) {
            MigrationRun run = approved(record);
            assertThat(standing(record).pin()).isEmpty();
            run.run();
            EnclavePin pin = pin().orElseThrow();
            assertThat(pin.fingerprint()).isEqualTo(fingerprint());
            assertThat(pin.name()).isEqualTo("Anna Kern");
            assertThat(pin.spelling()).startsWith("SHA-256 of ");
            assertThat(pin.words()).isNull();
            assertThat(pin.compared()).isFalse();
            assertThat(events(record, EnclaveKeyPinned.class))
                    .singleElement()
                    .satisfies(
                            said -> {
                                assertThat(said.fingerprint()).isEqualTo(pin.fingerprint());
                                assertThat(said.since()).isEqualTo(pin.at().toString());
                            });
        }
    }

    @Test
    void anUnapprovedPlanPinsNothing() throws Exception {
        try (MigrationRecord record = record("a")) {
            Terms terms = Terms.standard(Environment.PRODUCTION).withAcceptedBy("Ann");
            FrozenPlan frozen =
                    FrozenPlan.of(Plan.ofAll(inventory, Picks.none()), terms, host, check().key());
            frozen.freeze(record);
            new MigrationRun(
                            frozen,
                            record,
                            client,
                            pinning(),
                            RunSettings.standard(),
                            RunListener.none())
                    .run();
            assertThat(pin()).isEmpty();
        }
    }

    @Test
    void thePinIsSaidOnceInEachRecordThatUsesIt() throws Exception {
        try (MigrationRecord first = record("a");
                MigrationRecord second = record("b")) {
            MigrationRun run = approved(first);
            run.run();
            EnclavePin pin = pin().orElseThrow();
            approved(second).run();
            assertThat(pin()).contains(pin);
            assertThat(events(first, EnclaveKeyPinned.class)).hasSize(1);
            assertThat(events(second, EnclaveKeyPinned.class))
                    .isEqualTo(events(first, EnclaveKeyPinned.class));
        }
    }

    @Test
    void inANewRecordAnotherKeyThanThePinnedOneIsAnAlarmThatSendsNothing() throws Exception {
        try (MigrationRecord first = record("a");
                MigrationRecord second = record("b")) {
            approved(first).run();
            EnclavePin pinned = pin().orElseThrow();
            para.changeEnclaveKey();
            assertThat(standing(second).before()).contains(pinned.fingerprint());
            assertThat(standing(second).pinBefore()).contains(pinned);
            assertThat(standing(second).pinNow()).isEmpty();

            long before = sent();
            RunSummary stopped = approved(second).run();
            assertThat(stopped.end().reason()).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
            assertThat(stopped.end().words()).contains("Anna Kern").contains("pinned");
            assertThat(events(second, Intent.class)).isEmpty();
            assertThat(sent() - before).isLessThanOrEqualTo(2);
            assertThat(pin()).contains(pinned);

            RunSettings accepting = RunSettings.standard().withNewEnclaveKeyAccepted();
            MigrationRun run = approved(second, accepting);
            assertThat(run.run().end().reason()).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
            assertThat(events(second, Intent.class)).isEmpty();
            run.acceptKey("Announced in Para's letter of 1 November.");
            run.run();
            assertThat(events(second, Intent.class)).isNotEmpty();
            EnclavePin now = pin().orElseThrow();
            assertThat(now.fingerprint()).isEqualTo(fingerprint());
            assertThat(now.words()).isEqualTo("Announced in Para's letter of 1 November.");
            assertThat(events(second, EnclaveKeyPinned.class))
                    .singleElement()
                    .extracting(EnclaveKeyPinned::words)
                    .isEqualTo(now.words());
        }
    }

    @Test
    void aPinThatAnotherProgramMadeMeanwhileCounts() throws Exception {
        try (MigrationRecord record = record("a")) {
            MigrationRun run = approved(record);
            new EnclavePins(home).put(PinsWriter.pin(host.base().toString()));
            assertThat(run.run().end().reason()).isEqualTo(RunEnd.Reason.ENCLAVE_KEY_CHANGED);
            assertThat(events(record, Intent.class)).isEmpty();
        }
    }

    @Test
    void whatAgreedWithAnotherChannelMakesThePinCompared() throws Exception {
        try (MigrationRecord first = record("a");
                MigrationRecord second = record("b")) {
            approved(first).run();
            assertThat(pin().orElseThrow().compared()).isFalse();
            GivenFingerprint given =
                    GivenFingerprint.read("SHA256: " + fingerprint().toUpperCase(Locale.ROOT))
                            .orElseThrow();
            second.append(check().comparedWith(given, host));
            assertThat(standing(second).agreed()).isTrue();
            approved(second).run();
            assertThat(pin().orElseThrow().compared()).isTrue();
            assertThat(events(second, EnclaveKeyPinned.class))
                    .singleElement()
                    .extracting(EnclaveKeyPinned::compared)
                    .isEqualTo(true);
        }
    }

    @Test
    void whatDifferedStopsTheRunUntilItAgreesOrSomebodySaysWhy() throws Exception {
        try (MigrationRecord record = record("a")) {
            GivenFingerprint other = GivenFingerprint.read("cd".repeat(32)).orElseThrow();
            EnclaveKeyCompared differs = check().comparedWith(other, host);
            assertThat(differs.agrees()).isFalse();
            assertThat(differs.given()).isNull();
            record.append(differs);
            assertThat(standing(record).differed()).isTrue();
            RunSummary stopped = approved(record).run();
            assertThat(stopped.end().words()).contains("another key's");
            assertThat(events(record, Intent.class)).isEmpty();
            assertThat(pin()).isEmpty();

            MigrationRun run = approved(record);
            run.acceptKey("It was mistyped; read out again.");
            run.run();
            assertThat(events(record, Intent.class)).isNotEmpty();
        }
    }

    @Test
    void pinsThatCannotBeReadSendNothing() throws Exception {
        try (MigrationRecord record = record("a")) {
            MigrationRun run = approved(record);
            Files.writeString(
                    Files.createFile(
                            home.keys().resolve("enclave-pins.json"), OwnerOnly.posix(folder)),
                    "{broken");
            RunSummary stopped = run.run();
            assertThat(stopped.end().reason()).isEqualTo(RunEnd.Reason.PINS_FAILED);
            assertThat(stopped.end().words()).contains("is not understood");
            assertThat(events(record, Intent.class)).isEmpty();
        }
    }

    @Test
    void practiceIsNeverPinned() throws Exception {
        KeyPinning practice = KeyPinning.of(home, ParaHost.practice(para.base()));
        new EnclavePins(home).put(PinsWriter.pin(para.base().toString()));
        assertThat(practice.pins()).isFalse();
        assertThat(practice.pin()).isEmpty();
    }
}
