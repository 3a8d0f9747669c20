package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.migration.Home;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.StoredRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plan, approval, dry run and the first few wallets, from a terminal. */
final class MigratePlanTest {

    @TempDir Path folder;
    private final Home home = TestHome.fresh();
    private PracticePara para;

    @BeforeEach
    void start() throws IOException {
        para = PracticePara.start(PracticeSettings.standard(), 120);
        KnownWallets.tell(para, export("array.json"));
    }

    @AfterEach
    void stop() {
        para.close();
    }

    private Path record() {
        return folder.resolve("acme.sharelift");
    }

    private CommandRun migrate(String... more) {
        List<String> all = new ArrayList<>(List.of("migrate", "--record", record().toString()));
        all.addAll(List.of(more));
        all.add(export("array.json"));
        return CommandRun.against(home, para, all.toArray(String[]::new));
    }

    private CommandRun record(String... words) {
        List<String> all = new ArrayList<>(List.of("record"));
        all.addAll(List.of(words));
        return CommandRun.of(
                new Surroundings(
                        options -> {
                            throw new AssertionError();
                        },
                        Map.of(),
                        home),
                all.toArray(String[]::new));
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        try (StoredRecord kept = StoredRecord.open(record())) {
            return kept.events().stream()
                    .map(RecordedEvent::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private static JsonNode summary(CommandRun run) {
        return JsonMapper.builder().build().readTree(run.lines().getLast());
    }

    private long sent() {
        return para.answers().getOrDefault(200, 0L);
    }

    @Test
    void yesApprovesInTheNameOfWhoeverIsLoggedIn() {
        CommandRun run = migrate("--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(events(Approved.class))
                .singleElement()
                .satisfies(
                        by -> {
                            assertThat(by.name()).isEqualTo(System.getProperty("user.name"));
                            assertThat(by.reason()).isEqualTo("--yes");
                        });
        assertThat(summary(run).get("end").stringValue()).isEqualTo("FINISHED");
        assertThat(summary(run).get("plan").stringValue())
                .isEqualTo(events(PlanFrozen.class).getLast().sha256());
        assertThat(events(PlanFrozen.class).getLast().counts()).containsEntry("SEND", 90);
    }

    @Test
    void aDryRunSealsAndAsksAndSendsNothing() {
        CommandRun run = migrate("--dry-run");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(summary(run).get("sealed").intValue()).isEqualTo(90);
        assertThat(summary(run).get("known").intValue()).isEqualTo(90);
        assertThat(run.lastWords()).isEqualTo("That was a dry run. Nothing was sent.");
        assertThat(events(DryRun.class)).hasSize(1);
        assertThat(events(RunStarted.class)).isEmpty();
        assertThat(events(Approved.class)).isEmpty();
        assertThat(para.answers().keySet()).containsOnly(200);
    }

    @Test
    void aDryRunNamesWhatWouldNotGoAsPlanned() {
        para.close();
        try (PracticePara stranger = PracticePara.start(PracticeSettings.standard(), 3)) {
            CommandRun run =
                    CommandRun.against(
                            home,
                            stranger,
                            "migrate",
                            "--record",
                            record().toString(),
                            "--dry-run",
                            export("array.json"));
            assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
            assertThat(summary(run).get("troubled").intValue()).isEqualTo(90);
            assertThat(run.err()).contains("Para does not know this wallet");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whereTwoAreNeededOneIsToldWhatTheOtherMustDo() {
        CommandRun first =
                migrate("--people", "2", "--approve-as", "Ann", "--reason", "ticket 7", "--yes");

        assertThat(first.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(first.lastWords())
                .contains("One more person must approve this plan. Nothing was sent.")
                .contains("sharelift record approve")
                .contains("acme.sharelift");
        assertThat(events(RunStarted.class)).isEmpty();
    }

    @Test
    void theSecondApprovesTheRecordAloneAndThenItRuns() {
        bothApprove();
        CommandRun shown = record("approve", record().toString());
        assertThat(shown.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(shown.out()).contains("Ann").contains("Bob").contains("2, 0 missing");
        assertThat(shown.lastWords()).startsWith("Nothing was approved.");
        assertThat(events(Approved.class)).extracting(Approved::name).containsExactly("Ann", "Bob");
    }

    private void bothApprove() {
        migrate("--people", "2", "--approve-as", "Ann", "--reason", "ticket 7", "--yes");
        CommandRun second =
                record(
                        "approve",
                        record().toString(),
                        "--name",
                        "Bob",
                        "--role",
                        "controller",
                        "--reason",
                        "ticket 7");
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.WELL);
        assertThat(second.out())
                .contains(events(PlanFrozen.class).getLast().sha256())
                .contains("array.json, ")
                .contains("2, 1 missing");
        assertThat(second.lastWords())
                .contains("Approved by Bob. Nobody else is needed.")
                .contains("one account of one computer");
    }

    @Test
    void whoeverApprovedOnceIsRefusedTheSecondTime() {
        migrate("--people", "2", "--approve-as", "Ann", "--reason", "ticket 7", "--yes");
        CommandRun again =
                record("approve", record().toString(), "--name", "ANN", "--reason", "once more");

        assertThat(again.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(again.lastWords()).contains("ANN has approved this plan already");
    }

    @Test
    void theRecordOfAnotherKindOrWithoutAPlanIsSaidInASentence() {
        CommandRun none = record("approve", folder.resolve("none.sharelift").toString());
        assertThat(none.lastWords()).contains("There is no record none.sharelift.");
        assertThat(folder.resolve("none.sharelift")).doesNotExist();
        CommandRun.against(
                home,
                para,
                "migrate",
                "--record",
                record().toString(),
                "--yes",
                export("broken/empty.json"));
        assertThat(record()).doesNotExist();
    }

    @Test
    void aPersonWithoutAReasonApprovesNothing() {
        CommandRun run = migrate("--approve-as", "Ann", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("--reason TEXT");
        assertThat(events(PlanFrozen.class)).isEmpty();
    }

    @Test
    void approvedWithoutYesItWaitsForYes() {
        CommandRun run = migrate("--approve-as", "Ann", "--reason", "ticket 7");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.lastWords())
                .isEqualTo("The plan is approved. Nothing was sent. Say --yes to start.");
        assertThat(run.out()).isEmpty();
        assertThat(events(RunStarted.class)).isEmpty();
    }

    @Test
    void inProductionNobodyApprovesWithYesAloneAndNobodyIsAsked() {
        CommandRun run =
                CommandRun.of(
                        new Surroundings(
                                options -> {
                                    throw new AssertionError();
                                },
                                Map.of("KEY", "sk_prod_of_nobody"),
                                home),
                        "migrate",
                        "--record",
                        record().toString(),
                        "--env",
                        "production",
                        "--api-key-env",
                        "KEY",
                        "--yes",
                        export("array.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords())
                .contains("--approve-as NAME --role ROLE --reason TEXT")
                .contains("Nothing was sent.");
    }

    @Test
    void theFirstFewGoAndTheRestFollowsWithWords() {
        CommandRun first = migrate("--canary", "2", "--yes");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(first.err()).contains("The others wait.").contains("--release WORDS");
        assertThat(summary(first).get("end").stringValue()).isEqualTo("CANARY");
        int migrated = summary(first).get("migrated").intValue();
        assertThat(migrated).isBetween(2, 8);

        CommandRun again = migrate("--yes");
        assertThat(summary(again).get("end").stringValue()).isEqualTo("CANARY");
        assertThat(events(PlanFrozen.class).getLast().canary()).isEqualTo(2);

        CommandRun rest = migrate("--release", "seen ready", "--yes");
        assertThat(rest.exitCode()).as(rest.err()).isEqualTo(ExitCode.WELL);
        assertThat(summary(rest).get("migrated").intValue()).isEqualTo(90 - migrated);
        assertThat(events(RestReleased.class))
                .extracting(RestReleased::words)
                .containsExactly("seen ready");
        assertThat(migrate("--release", "seen ready", "--yes").exitCode()).isEqualTo(ExitCode.WELL);
    }

    @Test
    void onlyTheListedWalletsAreSentAndTheOthersAreNotChosen() throws Exception {
        Path list = folder.resolve("list.csv");
        List<String> ids = walletIds().subList(0, 3);
        Files.writeString(
                list, "walletId,why\n" + String.join(",x\n", ids) + ",x\nnot-in-the-export,x\n");
        CommandRun run = migrate("--only", list.toString(), "--yes");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(run.err()).contains("list.csv lists 4 wallets; 1 of them are not in these");
        assertThat(summary(run).get("migrated").intValue()).isEqualTo(3);
        assertThat(events(PlanFrozen.class).getLast().counts())
                .containsEntry("SEND", 3)
                .containsEntry("NOT_CHOSEN", 87);
    }

    @Test
    void aListOfOtherWalletsSendsNothing() throws Exception {
        Path list = Files.writeString(folder.resolve("list.txt"), "somebody-elses\n");
        CommandRun run = migrate("--only", list.toString(), "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains("None of the wallets in these exports is listed");
    }

    private static List<String> walletIds() {
        return InventoryReader.read(List.of(Path.of(export("array.json"))), ReadingProgress.none())
                .rows()
                .stream()
                .map(row -> String.valueOf(row.walletId()))
                .toList();
    }

    @Test
    void skippingTheFirstFewTakesWords() {
        CommandRun blank = migrate("--canary", "2", "--skip-canary", " ", "--yes");
        assertThat(blank.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(blank.lastWords()).contains("Say why all wallets may go at once.");
        CommandRun run = migrate("--canary", "2", "--skip-canary", "tried in beta", "--yes");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(summary(run).get("migrated").intValue()).isEqualTo(90);
        assertThat(events(RestReleased.class).getLast().withoutCanary()).isTrue();
    }

    @Test
    void whatAnotherRecordOfThisUserMigratedIsNotSentAgain() {
        migrate("--yes");
        long before = sent();
        CommandRun run =
                CommandRun.against(
                        home,
                        para,
                        "migrate",
                        "--record",
                        folder.resolve("second.sharelift").toString(),
                        "--yes",
                        export("array.json"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WELL);
        assertThat(summary(run).get("skipped").intValue()).isEqualTo(90);
        assertThat(run.err()).contains("90 were migrated by earlier records of yours.");
        // The key was asked for, and nothing else.
        assertThat(sent()).isLessThanOrEqualTo(before + 2);
    }

    @Test
    void aRecordOfAnotherComputerIsTakenOverOnlyWithWords() throws Exception {
        migrate("--yes");
        Home elsewhere = TestHome.elsewhere(folder);
        String[] verb = {"migrate", "--record", record().toString(), "--yes", export("array.json")};
        CommandRun refused = CommandRun.against(elsewhere, para, verb);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(refused.lastWords()).contains("last written on another computer");

        List<String> with = new ArrayList<>(List.of(verb));
        with.addAll(1, List.of("--take-over", "the old one broke"));
        CommandRun taken = CommandRun.against(elsewhere, para, with.toArray(String[]::new));
        assertThat(taken.exitCode()).as(taken.err()).isEqualTo(ExitCode.WELL);
        assertThat(events(RecordEvent.TakenOver.class).getLast().words())
                .isEqualTo("the old one broke");
    }
}
