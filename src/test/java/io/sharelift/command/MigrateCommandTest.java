package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.TestHome;
import io.sharelift.practice.Call;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code migrate} against a Para that really opens what it is sent. */
final class MigrateCommandTest {

    private static final String[] COUNTS = {
        "planned",
        "migrated",
        "already",
        "rejected",
        "notFound",
        "failed",
        "unknown",
        "blocked",
        "skipped",
        "stopped",
        "seconds",
        "end",
        "plan"
    };

    @TempDir Path folder;

    private final AtomicInteger sent = new AtomicInteger();
    private PracticePara para;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard(), 120);
        // Never true, so it only counts.
        para.faults()
                .on(call -> call.isMigration() && sent.incrementAndGet() < 0, 1, Fault.trouble());
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private String record() {
        return folder.resolve("acme.sharelift").toString();
    }

    private CommandRun migrate(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(
                new String[] {"migrate", "--record", record(), "--yes"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.against(para, arguments);
    }

    private CommandRun migrateKnown() {
        KnownWallets.tell(para, export("array.json"));
        return migrate(export("array.json"));
    }

    private static JsonNode counts(CommandRun run) {
        assertThat(run.lines()).hasSize(1);
        return JsonMapper.builder().build().readTree(run.lines().getLast());
    }

    private String practiceExport() throws IOException {
        Path file = folder.resolve("practice-export.json");
        para.writeExport(file);
        return file.toString();
    }

    @Test
    void everyWalletIsMigratedAndTheLastLineCountsThem() {
        CommandRun run = migrateKnown();

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        JsonNode counts = counts(run);
        assertThat(counts.propertyNames()).containsExactly(COUNTS);
        assertThat(counts.get("planned").intValue()).isEqualTo(90);
        assertThat(counts.get("migrated").intValue()).isEqualTo(90);
        assertThat(counts.get("seconds").doubleValue()).isPositive();
        assertThat(sent).hasValue(90);
        assertThat(run.err()).contains("90 wallets are to be migrated").contains("90 of 90");
    }

    @Test
    void aSecondRunWithTheSameRecordSendsNothing() {
        migrateKnown();
        CommandRun second = migrate(export("array.json"));

        assertThat(second.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(counts(second).get("migrated").intValue()).isZero();
        assertThat(counts(second).get("skipped").intValue()).isEqualTo(90);
        assertThat(sent).hasValue(90);
    }

    @Test
    void aBitOfEverythingNeedsAPersonAndEachSuchWalletIsNamed() throws Exception {
        CommandRun run = migrate(practiceExport());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        JsonNode counts = counts(run);
        Map<String, Integer> expected =
                Map.of(
                        "rejected",
                        3,
                        "notFound",
                        6,
                        "failed",
                        0,
                        "unknown",
                        0,
                        "blocked",
                        9,
                        "stopped",
                        0);
        expected.forEach(
                (name, count) -> assertThat(counts.get(name).intValue()).as(name).isEqualTo(count));
        // Those whose connection was cut turned out ready, or "already there".
        assertThat(counts.get("already").intValue()).isBetween(9, 12);
        assertThat(run.err().lines().filter(line -> line.contains(": REJECTED. "))).hasSize(3);
        assertThat(run.err().lines().filter(line -> line.contains(": NOT_FOUND. "))).hasSize(6);
    }

    @Test
    void withoutYesNothingIsSent() {
        KnownWallets.tell(para, export("array.json"));
        CommandRun run =
                CommandRun.against(para, "migrate", "--record", record(), export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).isEqualTo("Nothing was sent. Say --yes to start.");
        assertThat(run.err()).contains("cannot be taken back out of the enclave");
        assertThat(run.out()).isEmpty();
        assertThat(sent).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api.example.com         | must start with https://",
                "ftp://api.example.com   | must start with https://",
                "http://api.example.com  | Over plain http:// everyone on the way could read",
                "https://u:p@example.com | must not hold a user name",
                "https://example.com/api | goes on after the host"
            })
    void aWrongAddressIsSaidInOneSentence(String url, String words) {
        CommandRun run =
                CommandRun.of(
                        new Surroundings(
                                options -> {
                                    throw new AssertionError();
                                },
                                Map.of("KEY", "sk_1"),
                                TestHome.fresh()),
                        "migrate",
                        "--record",
                        record(),
                        "--url",
                        url,
                        "--api-key-env",
                        "KEY",
                        "--yes",
                        export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whereNobodyAnswersIsSaidInOneSentence() {
        para.close();
        CommandRun run = migrate(export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("Nothing was changed. Check the network");
    }

    @Test
    void withoutAKeyOrWithAnEmptyVariableNothingIsAsked() {
        Surroundings bare =
                new Surroundings(
                        options -> {
                            throw new AssertionError();
                        },
                        Map.of("EMPTY", " "),
                        TestHome.fresh());
        String url = para.base().toString();
        String[] verb = {"migrate", "--record", record(), "--url", url, "--yes"};

        CommandRun none = CommandRun.of(bare, with(verb, export("array.json")));
        CommandRun empty =
                CommandRun.of(bare, with(verb, "--api-key-env", "EMPTY", export("array.json")));
        assertThat(none.lastWords()).contains("--api-key-env");
        assertThat(empty.lastWords()).isEqualTo("The environment variable EMPTY holds no API key.");
        assertThat(List.of(none.exitCode(), empty.exitCode())).containsOnly(ExitCode.COULD_NOT);
        assertThat(para.answers()).isEmpty();
    }

    @Test
    void aWrongKeyIsSaidInOneSentence() {
        Surroundings wrong =
                new Surroundings(
                        options -> {
                            throw new AssertionError();
                        },
                        Map.of("KEY", "sk_practice_wrong"),
                        TestHome.fresh());
        String url = para.base().toString();
        CommandRun run =
                CommandRun.of(
                        wrong,
                        "migrate",
                        "--record",
                        record(),
                        "--url",
                        url,
                        "--api-key-env",
                        "KEY",
                        "--yes",
                        export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).startsWith("Para does not accept this API key.");
        assertThat(run.err()).doesNotContain("sk_practice_wrong");
        assertThat(para.answers()).containsOnlyKeys(403);
    }

    @Test
    void aServerThatAnswersWithAPageIsSaidInOneSentence() {
        para.faults().everywhere(Faults.ALWAYS, Fault.page(200, "<html><h1>Welcome</h1></html>"));
        CommandRun run = migrateKnown();

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords())
                .contains("not in Para's language")
                .contains("no proxy answers in its place");
        assertThat(sent).hasValue(0);
    }

    @Test
    void aPageInTheMiddleLosesNothing() {
        para.faults().on(Call::isMigration, 5, Fault.page(200, "<html>Please log in.</html>"));
        CommandRun run = migrateKnown();

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(counts(run).get("migrated").intValue()).isEqualTo(90);
        assertThat(sent).hasValue(95);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                                  | not a public key in PEM form",
                "-----BEGIN PUBLIC KEY-----\\nAAAA\\n-----END PUBLIC KEY----- | not a public key",
                "-----BEGIN PRIVATE KEY-----            | This is a private key"
            })
    void aWrongEnclaveKeyIsSaidInOneSentence(String pem, String words) {
        para.faults()
                .on(
                        Call::isForEnclaveKey,
                        Faults.ALWAYS,
                        Fault.enclaveKey(pem.replace("\\n", "\n")));
        CommandRun run = migrateKnown();

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords())
                .startsWith("What Para gave as the enclave's key cannot be used: ")
                .contains(words)
                .endsWith("Nothing was sent.");
        assertThat(sent).hasValue(0);
    }

    @Test
    void aChangedEnclaveKeyStopsUntilItsFingerprintIsNamed() {
        migrateKnown();
        para.changeEnclaveKey();
        KnownWallets.tell(para, export("wallets.ndjson"));

        CommandRun alarmed = migrate(export("wallets.ndjson"));
        assertThat(alarmed.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(alarmed.lastWords()).contains("key has changed").contains("Nothing was sent.");
        String fingerprint =
                alarmed.err()
                        .lines()
                        .filter(line -> line.startsWith("The enclave's key: SHA-256 "))
                        .findFirst()
                        .orElseThrow()
                        .substring("The enclave's key: SHA-256 ".length());
        CommandRun accepted =
                migrate("--accept-new-enclave-key", fingerprint, export("wallets.ndjson"));
        assertThat(accepted.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(counts(accepted).get("migrated").intValue()).isEqualTo(15);
    }

    @Test
    void aStormOf429IsWaitedOut() {
        para.faults().on(Call::isMigration, 10, Fault.tooMany(Duration.ofSeconds(1)));
        CommandRun run = migrateKnown();

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(counts(run).get("migrated").intValue()).isEqualTo(90);
    }

    @Test
    void aFileWithoutAWalletSendsNothing() {
        CommandRun run = migrate(export("broken/empty.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("There is no wallet in these files");
        assertThat(para.answers()).isEmpty();
    }

    @Test
    void noPartOfAShareAndNoKeyIsPrinted() throws Exception {
        CommandRun run = migrate(practiceExport());

        assertThat(run.out() + run.err())
                .doesNotContain(new String(para.apiKey()), "senderConfig", "eyJpZCI6", "SecretKey");
    }

    private static String[] with(String[] verb, String... more) {
        String[] all = new String[verb.length + more.length];
        System.arraycopy(verb, 0, all, 0, verb.length);
        System.arraycopy(more, 0, all, verb.length, more.length);
        return all;
    }
}
