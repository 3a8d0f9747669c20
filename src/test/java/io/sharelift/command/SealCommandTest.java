package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.verify.Forgery;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.settings.Policy;
import io.sharelift.settings.Target;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sealed on one machine, carried, and sent from another to a Para that opens each envelope. */
final class SealCommandTest {

    private static final String GUARD =
            "CREATE TRIGGER envelope_is_not_changed BEFORE UPDATE ON envelope\n"
                    + "BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END";
    private static final String GUARD_OF_DELETING =
            "CREATE TRIGGER envelope_is_not_deleted BEFORE DELETE ON envelope\n"
                    + "BEGIN SELECT RAISE(ABORT, 'an envelope is never deleted'); END";

    @TempDir Path folder;
    private final Home there = TestHome.fresh();
    private PracticePara para;
    private Path pem;
    private String fingerprint = "";
    private Path record;

    @BeforeEach
    void start() throws Exception {
        para = PracticePara.start(PracticeSettings.standard(), 1);
        KnownWallets.tell(para, export("array.json"));
        pem = folder.resolve("enclave.pem");
        record = folder.resolve("acme.sharelift");
        try (ApiKey key = ApiKey.of(para.apiKey());
                ParaClient client =
                        new ParaClient(
                                ParaHost.custom(para.base().toString()), key, new Pace(10, 20))) {
            var stated = client.enclaveKey();
            // As it comes by mail: with the line ends of another system.
            Files.writeString(pem, stated.pem().replace("\n", "\r\n"));
            fingerprint = String.valueOf(stated.fingerprint());
        }
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private CommandRun seal(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "seal",
                                "--enclave-key",
                                pem.toString(),
                                "--fingerprint",
                                fingerprint,
                                "--record",
                                record.toString(),
                                "--url",
                                para.base().toString(),
                                "--rate",
                                "10000",
                                "--burst",
                                "1000"));
        words.addAll(List.of(more));
        PracticeStarter none =
                options -> {
                    throw new AssertionError("No practice Para is wanted here.");
                };
        return CommandRun.of(
                new Surroundings(none, Map.of(), TestHome.fresh(), Policy.NONE),
                words.toArray(String[]::new));
    }

    private CommandRun sealAll() {
        return seal(export("array.json"));
    }

    /** On a machine that has the file of the record and nothing else. */
    private CommandRun send(Path carried, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "migrate",
                                "--record",
                                carried.toString(),
                                "--take-over",
                                "carried here",
                                "--yes"));
        words.addAll(List.of(more));
        return CommandRun.against(there, para, words.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.builder().build().readTree(run.lines().getLast());
    }

    private List<RecordedEvent> events(Class<? extends RecordEvent> kind) {
        try (StoredRecord stored = StoredRecord.open(record)) {
            return stored.events().stream()
                    .filter(recorded -> kind.isInstance(recorded.event()))
                    .toList();
        }
    }

    private long sequence(int sealed) {
        return events(ShareSealed.class).get(sealed).sequence();
    }

    private String wallet(int sealed) {
        return ((ShareSealed) events(ShareSealed.class).get(sealed).event()).wallet().value();
    }

    private long posts() {
        return para.answers().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void everyShareIsSealedHereAndMigratedThereWithoutAnyExport() {
        CommandRun sealed = sealAll();

        assertThat(sealed.err()).contains("It has the fingerprint that you gave");
        assertThat(sealed.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(json(sealed).get("sealed").intValue()).isEqualTo(90);
        assertThat(json(sealed).get("unsealed").intValue()).isZero();
        long asked = posts();

        CommandRun sent = send(record, "--anchor", json(sealed).get("anchor").stringValue());

        assertThat(sent.err()).contains("Looking at 90 sealed envelopes");
        assertThat(sent.exitCode()).as(sent.err()).isEqualTo(ExitCode.WELL);
        assertThat(json(sent).get("migrated").intValue()).isEqualTo(90);
        assertThat(json(sent).get("plan").stringValue())
                .isEqualTo(json(sealed).get("plan").stringValue());
        assertThat(posts()).isGreaterThan(asked + 90);
        assertThat(RecordVerifier.verify(record, Optional.empty()).sound()).isTrue();
    }

    @Test
    void whatIsSentIsWhatWasSealedAndTheRecordSaysSo() {
        sealAll();
        send(record);
        Map<String, String> sealed =
                events(ShareSealed.class).stream()
                        .map(recorded -> (ShareSealed) recorded.event())
                        .collect(
                                Collectors.toMap(
                                        share -> share.wallet().value(), ShareSealed::sha256));
        assertThat(events(Intent.class))
                .hasSize(90)
                .allSatisfy(
                        recorded -> {
                            Intent intent = (Intent) recorded.event();
                            assertThat(intent.sha256())
                                    .isEqualTo(sealed.get(intent.wallet().value()));
                        });
    }

    @Test
    void sealingAgainSealsNothingAndAnotherRunSendsNothing() {
        sealAll();
        CommandRun again = sealAll();
        assertThat(json(again).get("before").intValue()).isEqualTo(90);
        assertThat(events(ShareSealed.class)).hasSize(90);
        send(record);
        long before = posts();
        CommandRun second = send(record);
        assertThat(json(second).get("skipped").intValue()).isEqualTo(90);
        assertThat(posts() - before).isLessThan(10);
    }

    @Test
    void sealingAsksNobodyAnything() {
        long before = posts();
        sealAll();
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void aKeyThatIsNotTheOneOfTheFingerprintSealsNothing() {
        fingerprint = "SHA256:" + "A".repeat(43) + "=";
        CommandRun run = sealAll();
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("does not have the fingerprint that you gave");
        assertThat(record).doesNotExist();
    }

    @Test
    void whatIsNoFingerprintIsNotRepeated() {
        fingerprint = "sk_beta_0123456789abcdefTEST";
        CommandRun run = sealAll();
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("is no fingerprint").doesNotContain(fingerprint);
        assertThat(record).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void whatIsNoKeySealsNothing(String text) throws IOException {
        Files.writeString(pem, text);
        CommandRun run = sealAll();
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("cannot be used as the enclave's key");
        assertThat(record).doesNotExist();
    }

    @Test
    void whatWasSealedIsSentAsItsPlanSaysAndNotOtherwise() throws Exception {
        Path export = folder.resolve("export.json");
        Files.copy(Path.of(export("array.json")), export, StandardCopyOption.REPLACE_EXISTING);
        seal(export.toString(), "--only", list(wallets().subList(0, 3)).toString());
        CommandRun more = send(record, "--only", list(wallets().subList(0, 1)).toString());
        assertThat(more.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(more.err()).contains("leave --only, --canary and --people out");
        CommandRun sent = send(record);
        assertThat(json(sent).get("migrated").intValue()).isEqualTo(3);
    }

    private List<String> wallets() {
        CommandRun inspected = CommandRun.of("inspect", "--format", "ndjson", export("array.json"));
        return inspected.lines().stream()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .filter(line -> line.has("walletId"))
                .map(line -> line.get("walletId").stringValue())
                .toList();
    }

    private Path list(List<String> wallets) throws IOException {
        return Files.write(folder.resolve("list-" + wallets.size() + ".csv"), wallets);
    }

    private void assertRefused(Path forged, String... named) {
        long before = posts();
        CommandRun run = send(forged);
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains(named).contains("othing was sent");
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void twoEnvelopesThatWereSwappedAreRefusedByTheNamesOfTheirWallets() throws Exception {
        sealAll();
        long first = sequence(3);
        long second = sequence(7);
        Path forged =
                Forgery.sql(
                        record,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET sequence = 1000000 WHERE sequence = " + first,
                        "UPDATE envelope SET sequence = " + first + " WHERE sequence = " + second,
                        "UPDATE envelope SET sequence = " + second + " WHERE sequence = 1000000",
                        GUARD);
        assertRefused(
                forged,
                wallet(3) + ": In the place of its envelope stands that of " + wallet(7),
                wallet(7) + ": In the place of its envelope stands that of " + wallet(3));
    }

    @Test
    void aChangedEnvelopeIsRefused() throws Exception {
        sealAll();
        Path forged =
                Forgery.sql(
                        record,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET body = CAST(replace(CAST(body AS TEXT), 'e', 'f') AS"
                                + " BLOB) WHERE sequence = "
                                + sequence(5),
                        GUARD);
        assertRefused(forged, wallet(5) + ": Its envelope was changed after it was sealed");
    }

    @Test
    void aMissingEnvelopeIsRefused() throws Exception {
        sealAll();
        Path forged =
                Forgery.sql(
                        record,
                        "DROP TRIGGER envelope_is_not_deleted",
                        "DELETE FROM envelope WHERE sequence = " + sequence(0),
                        GUARD_OF_DELETING);
        assertRefused(forged, wallet(0) + ": Its envelope is not in the record");
    }

    @Test
    void anEnvelopeThatStandsThereTwiceIsRefused() throws Exception {
        sealAll();
        Path forged =
                Forgery.sql(
                        record,
                        "DROP TRIGGER envelope_is_not_changed",
                        "UPDATE envelope SET body = (SELECT body FROM envelope WHERE sequence = "
                                + sequence(2)
                                + ") WHERE sequence = "
                                + sequence(4),
                        GUARD);
        assertRefused(
                forged, wallet(4) + ": In the place of its envelope stands that of " + wallet(2));
    }

    @Test
    void anEnvelopeBesideNoEventIsRefused() throws Exception {
        sealAll();
        Path forged =
                Forgery.sql(
                        record,
                        "DROP TRIGGER envelope_is_added_with_its_event",
                        "INSERT INTO envelope SELECT 1, body FROM envelope LIMIT 1",
                        "CREATE TRIGGER envelope_is_added_with_its_event BEFORE INSERT ON"
                            + " envelope\n"
                            + "WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM event)\n"
                            + "  OR EXISTS (SELECT 1 FROM envelope WHERE sequence = NEW.sequence)\n"
                            + "BEGIN SELECT RAISE(ABORT, 'an envelope is only added with its"
                            + " event'); END");
        assertRefused(forged, "sealed envelopes that stand beside no event");
    }

    @Test
    void aRecordThatIsNotTheOneOfTheAnchorIsRefused() {
        CommandRun sealed = sealAll();
        String anchor = json(sealed).get("anchor").stringValue();
        String other = anchor.substring(0, anchor.indexOf('-') + 1) + "0".repeat(64);
        long before = posts();
        CommandRun run = send(record, "--anchor", other);
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("Nothing was sent");
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void anAdministratorWhoAsksForTwoPeopleIsAskedWhereItIsSentFrom() {
        sealAll();
        Policy two = new Policy(EnumSet.allOf(Target.class), Optional.empty(), 2, "");
        CommandRun run =
                CommandRun.against(
                        two,
                        para,
                        "migrate",
                        "--record",
                        record.toString(),
                        "--take-over",
                        "carried here",
                        "--approve-as",
                        "Anna Kern",
                        "--reason",
                        "CHG-4711",
                        "--yes");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(events(Intent.class)).isEmpty();
    }

    @Test
    void anEnclaveKeyThatChangedSinceIsNoticedBeforeAnythingIsSent() {
        sealAll();
        para.changeEnclaveKey();
        CommandRun run = send(record);
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err())
                .contains("were sealed to the enclave's key")
                .contains("seal the shares anew where the exports are");
        assertThat(events(Intent.class)).isEmpty();
    }

    @Test
    void aRecordWithNothingSealedSaysWhatToDo() {
        CommandRun.against(
                there,
                para,
                "migrate",
                "--record",
                record.toString(),
                "--yes",
                export("array.json"));
        CommandRun run = send(record);
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("Nothing was sealed ahead into this record");
    }

    @Test
    void whatTheOtherMachineGetsHoldsNoShare() throws Exception {
        sealAll();
        String text = Files.readString(record, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).contains("encryptedPayload").doesNotContain("\"signer\"");
    }
}
