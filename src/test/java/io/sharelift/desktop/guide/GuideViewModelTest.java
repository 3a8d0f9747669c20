package io.sharelift.desktop.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.migrate.Group;
import io.sharelift.desktop.migrate.RunViewModel;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.desktop.work.TasksHere;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.Severity;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.Terms;
import io.sharelift.migration.TestHome;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.ready.ProofChoice;
import io.sharelift.migration.ready.ProofListener;
import io.sharelift.migration.ready.ProofSummary;
import io.sharelift.migration.ready.Proving;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Route;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The guide tells what was done, and nothing that was not. */
final class GuideViewModelTest {

    @TempDir Path folder;
    private final Words words = new Words(Locale.ENGLISH);
    private final Job job = new Job();
    private final TaskRunner tasks = new TasksHere();
    private final RunViewModel run = new RunViewModel(job, tasks, InstantSource.system(), words);
    private final GuideViewModel model =
            new GuideViewModel(job, tasks, run.countsProperty(), words);
    private PracticePara para;

    @BeforeEach
    void startPara() throws IOException {
        para =
                PracticePara.start(
                        PracticeSettings.standard()
                                .withLimit(10_000, 10_000)
                                .withLatency(Duration.ZERO)
                                .withUntilReady(Duration.ZERO),
                        40);
        model.lookAt(true);
    }

    @AfterEach
    void closeAll() {
        close();
        para.close();
    }

    private void openExport() throws IOException {
        Path export = folder.resolve("practice.json");
        para.writeExport(export);
        job.inventoryProperty().set(InventoryReader.read(List.of(export), ReadingProgress.none()));
    }

    private OpenMigration openMigration() throws Exception {
        return openMigration(ParaHost.practice(para.base()));
    }

    private OpenMigration openMigration(ParaHost host) throws Exception {
        OpenMigration opened =
                OpenMigration.open(
                                host,
                                ApiKey.of(para.apiKey()),
                                new OpenMigration.Wish(
                                        folder.resolve("acme.sharelift"),
                                        TestHome.in(folder),
                                        "",
                                        1,
                                        Route.direct()),
                                new OpenMigration.Work(job.inventory(), job.picks()),
                                RunListener.none())
                        .replanned(
                                Terms.standard(host.environment())
                                        .withPerMinute(600_000)
                                        .withBurst(100)
                                        .withAcceptedBy("anna"),
                                Optional.empty());
        job.migrationProperty().set(opened);
        return opened;
    }

    private void approve(OpenMigration migration) {
        migration.frozen().freeze(migration.record());
        PlanInForce.of(migration.record())
                .orElseThrow()
                .approve(migration.record(), "Anna Kern", "operator", "CHG-4711");
        job.approvedProperty().set(true);
    }

    private void close() {
        OpenMigration migration = job.migrationProperty().get();
        if (migration != null) {
            job.approvedProperty().set(false);
            job.migrationProperty().set(null);
            migration.close();
        }
    }

    private Shown shown(GuideStep step) {
        return model.stepsProperty().get().of(step);
    }

    private Optional<GuideStep> next() {
        return model.stepsProperty().get().next();
    }

    private List<String> facts(GuideStep step) {
        return shown(step).facts().stream().map(Shown.Fact::words).toList();
    }

    private String fact(Group group, int count) {
        return words.number(count) + " " + words.say("group." + group);
    }

    @Test
    void withNothingOpenEachStepSaysWhatItWillBeAndTheFirstThingIsToOpenAnExport() {
        assertThat(Arrays.stream(GuideStep.values()).map(step -> shown(step).progress()))
                .containsExactly(
                        Progress.OUTSIDE,
                        Progress.NOT_YET,
                        Progress.NOT_YET,
                        Progress.NOT_YET,
                        Progress.OUTSIDE);
        assertThat(Arrays.stream(GuideStep.values()).map(step -> shown(step).way()))
                .containsExactly(Way.CALLS, Way.EXPORTS, Way.EXPORTS, Way.EXPORTS, Way.EXPORTS);
        assertThat(Arrays.stream(GuideStep.values()).flatMap(step -> facts(step).stream()))
                .isEmpty();
        assertThat(next()).contains(GuideStep.EXPORT);
        assertThat(model.aboutProperty().get()).doesNotContain(".sharelift");
    }

    @Test
    void anExportThatIsOpenIsNamedWithItsWalletsAndWhatIsHeldBack() throws IOException {
        openExport();
        long heldBack = job.inventory().tally().wallets(Severity.BLOCKS);

        assertThat(heldBack).isPositive();
        assertThat(shown(GuideStep.EXPORT).says())
                .isEqualTo(
                        words.wallets(job.inventory().rows().size())
                                + " from 1 file: practice.json");
        assertThat(facts(GuideStep.EXPORT)).containsExactly(fact(Group.BLOCKED, (int) heldBack));
        assertThat(shown(GuideStep.EXPORT).progress()).isEqualTo(Progress.NEEDS_YOU);
        assertThat(shown(GuideStep.EXPORT).way()).isEqualTo(Way.INSPECT);
        assertThat(shown(GuideStep.MIGRATE).way()).isEqualTo(Way.PLAN);
        assertThat(next()).contains(GuideStep.MIGRATE);
    }

    @Test
    void aPlanLeadsToItsApprovalAndThenToItsStart() throws Exception {
        openExport();
        OpenMigration migration = openMigration();
        int toSend = migration.plan().count(Decision.SEND);

        assertThat(shown(GuideStep.MIGRATE).says())
                .startsWith(words.wallets(toSend))
                .contains("before the plan is approved");
        assertThat(shown(GuideStep.MIGRATE).way()).isEqualTo(Way.PLAN);
        approve(migration);
        assertThat(shown(GuideStep.MIGRATE).says()).contains("the plan is approved");
        assertThat(shown(GuideStep.MIGRATE).way()).isEqualTo(Way.MIGRATE);
        assertThat(shown(GuideStep.MIGRATE).progress()).isEqualTo(Progress.NEEDS_YOU);
        assertThat(shown(GuideStep.VERIFY).progress()).isEqualTo(Progress.NOT_YET);
    }

    @Test
    void answersAndWhatIsReadyAreThoseOfTheRecordAlsoWhenItIsOpenedAgain() throws Exception {
        openExport();
        OpenMigration migration = openMigration();
        approve(migration);
        migration.run().run();
        Map<Group, Integer> answers = new EnumMap<>(Group.class);
        migration
                .run()
                .progress()
                .counts()
                .forEach((state, count) -> answers.merge(Group.of(state), count, Integer::sum));
        // Only what was not known and then settled is ready before anybody asks: it was migrated.
        answers.merge(Group.MIGRATED, answers.getOrDefault(Group.READY, 0), Integer::sum);
        int settled = answers.getOrDefault(Group.READY, 0);
        int there =
                answers.getOrDefault(Group.MIGRATED, 0) + answers.getOrDefault(Group.ALREADY, 0);
        model.load();

        assertThat(answers.getOrDefault(Group.MIGRATED, 0)).isPositive();
        assertThat(answers.getOrDefault(Group.REJECTED, 0)).isPositive();
        assertAnswers(answers);
        assertThat(shown(GuideStep.MIGRATE).progress()).isEqualTo(Progress.NEEDS_YOU);
        assertThat(facts(GuideStep.VERIFY))
                .containsExactly(
                        settled + " of " + there + " migrated wallets ready",
                        (there - settled) + " not seen ready",
                        "0 proven to sign");
        assertThat(facts(GuideStep.DELETE))
                .containsExactly("This was practice: delete nothing because of it");

        migration.run().confirm();
        int ready = migration.run().progress().counts().getOrDefault(WalletState.READY, 0);
        assertThat(ready).isPositive();
        close();
        assertThat(facts(GuideStep.MIGRATE)).isEmpty();
        openMigration();

        assertAnswers(answers);
        assertThat(facts(GuideStep.VERIFY))
                .contains(ready + " of " + there + " migrated wallets ready");
        assertThat(facts(GuideStep.DELETE))
                .containsExactly("This was practice: delete nothing because of it");
        assertThat(shown(GuideStep.DELETE).progress()).isEqualTo(Progress.OUTSIDE);
        assertThat(shown(GuideStep.DELETE).way()).isEqualTo(Way.READY);
    }

    @Test
    void walletsThatSignAndSharesThatMayGoAreCountedAsTheRecordHasThem() throws Exception {
        openExport();
        OpenMigration migration = openMigration();
        approve(migration);
        migration.run().run();
        migration.run().confirm();
        model.load();
        assertThat(shown(GuideStep.VERIFY).progress()).isEqualTo(Progress.NEEDS_YOU);

        ReadyReading.read(migration.record(), migration.para(), ReadyProgress.none());
        ProofChoice choice =
                ProofChoice.sample(
                        Reconciliation.of(Account.of(migration.record())), 5, false, new Random(1));
        ProofSummary summary =
                new Proving(migration.record(), migration.para(), 2, ProofListener.none())
                        .prove(choice);
        model.load();

        assertThat(summary.good()).isEqualTo(5);
        assertThat(facts(GuideStep.VERIFY)).contains("5 proven to sign");
        assertThat(shown(GuideStep.VERIFY).progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(facts(GuideStep.DELETE))
                .containsExactly("This was practice: delete nothing because of it");
    }

    @Test
    void outsidePracticeItSaysHowManySharesMayGo() throws Exception {
        openExport();
        OpenMigration migration = openMigration(ParaHost.custom(para.base().toString()));
        approve(migration);
        migration.run().run();
        ReadyReading.read(migration.record(), migration.para(), ReadyProgress.none());
        model.load();

        int deletable = Reconciliation.of(Account.of(migration.record())).deletable();
        int wallets = migration.plan().wallets().size();
        assertThat(deletable).isPositive();
        assertThat(facts(GuideStep.DELETE))
                .containsExactly(
                        "Keep the shares of " + (wallets - deletable) + " wallets",
                        "By this record, the shares of " + deletable + " wallets may go");
    }

    private void assertAnswers(Map<Group, Integer> answers) {
        assertThat(facts(GuideStep.MIGRATE))
                .contains(
                        Stream.of(
                                        Group.MIGRATED,
                                        Group.ALREADY,
                                        Group.REJECTED,
                                        Group.NOT_FOUND,
                                        Group.UNKNOWN)
                                .map(group -> fact(group, answers.getOrDefault(group, 0)))
                                .toArray(String[]::new));
    }

    @Test
    void aRunThatIsUnderWayIsSaidToBe() throws Exception {
        openExport();
        approve(openMigration());
        job.busyProperty().set(true);

        assertThat(shown(GuideStep.MIGRATE).progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(shown(GuideStep.VERIFY).says()).isEqualTo("Wait until the run has ended.");
        job.busyProperty().set(false);
        assertThat(shown(GuideStep.MIGRATE).progress()).isEqualTo(Progress.NEEDS_YOU);
    }

    @Test
    void aWordFindsStepsCallsAndAnswers() {
        model.queryProperty().set("  CLAIM ");
        assertThat(Arrays.stream(Question.values()).filter(model::shows))
                .contains(Question.CLAIMED)
                .doesNotContain(Question.PACE);
        assertThat(Arrays.stream(GuideStep.values()).filter(model::shows)).isEmpty();

        model.queryProperty().set("sign-raw");
        assertThat(Arrays.stream(Call.values()).filter(model::shows))
                .containsExactly(Call.SIGN_RAW);
        model.queryProperty().set("");
        assertThat(Arrays.stream(Call.values()).allMatch(model::shows)).isTrue();
    }

    @Test
    void noAnswerHasMoreThanThreeSentences() {
        for (Question question : Question.values()) {
            String answer = words.say("guide.question." + question + ".answer");
            assertThat(answer).endsWith(".");
            assertThat(answer.split("\\. ").length).as(answer).isLessThanOrEqualTo(3);
        }
    }
}
