package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.sharelift.migration.FakePara.Fault;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.SendReason;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class MigrationRunTest {

    private static final WalletId FIRST = Bench.id(0);

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 6);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void withWallets(int wallets) throws Exception {
        bench.close();
        bench = new Bench(Files.createTempDirectory(directory, "more"), wallets);
    }

    @Test
    void everyWalletIsSentOnceAndASecondRunSendsNothing() throws Exception {
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.migrated()).isEqualTo(6);
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(Bench.states(run)).containsOnly(WalletState.MIGRATED);
        bench.restart();
        RunSummary second = bench.run();
        assertThat(second.skipped()).isEqualTo(6);
        assertThat(bench.para.server.posts()).hasSize(6);
        assertThat(bench.events(Intent.class))
                .hasSize(6)
                .allMatch(i -> i.why() == SendReason.FIRST);
        assertThat(bench.events(WalletPlanned.class)).hasSize(6);
    }

    @Test
    void everyAnswerLeavesItsState() throws Exception {
        bench.para.took(Bench.id(1));
        bench.para.bad(Bench.id(2));
        bench.para.foreign(Bench.id(3));
        bench.para.faults(Bench.id(4), Fault.TEAPOT);
        bench.para.faults(Bench.id(5), Fault.SERVER, Fault.LATER, Fault.SERVER);
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(Bench.states(run))
                .containsExactly(
                        WalletState.MIGRATED,
                        WalletState.ALREADY,
                        WalletState.REJECTED,
                        WalletState.NOT_FOUND,
                        WalletState.FAILED,
                        WalletState.FAILED);
        assertThat(summary.needPerson()).isEqualTo(4);
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(run.statuses().get(5).tries()).isEqualTo(3);
        assertThat(run.statuses())
                .allSatisfy(status -> assertThat(status.detail()).isNotBlank())
                .extracting(WalletStatus::last)
                .allSatisfy(last -> assertThat(last).isNotNull());
    }

    @Test
    void whatFailedIsSentAgainByTheNextRunAndWhatNeedsAPersonIsNot() throws Exception {
        bench.para.bad(Bench.id(1));
        bench.para.foreign(Bench.id(2));
        bench.para.faults(Bench.id(3), Fault.ELSEWHERE);
        bench.run();
        bench.restart();
        MigrationRun second = bench.open();
        assertThat(Bench.states(second))
                .startsWith(
                        WalletState.SKIPPED,
                        WalletState.REJECTED,
                        WalletState.NOT_FOUND,
                        WalletState.PLANNED);
        RunSummary summary = second.run();
        assertThat(summary.migrated()).isEqualTo(1);
        assertThat(Bench.sum(summary)).isEqualTo(6);
        assertThat(bench.para.sends().get(Bench.id(1))).isEqualTo(1);
        assertThat(bench.para.sends().get(Bench.id(2))).isEqualTo(1);
        assertThat(intents(Bench.id(3))).containsExactly(SendReason.FIRST, SendReason.NEXT_RUN);
    }

    private List<SendReason> intents(WalletId wallet) {
        return bench.events(Intent.class).stream()
                .filter(intent -> intent.wallet().equals(wallet))
                .map(Intent::why)
                .toList();
    }

    @Test
    void onlyWhatWasAskedForIsSentAgain() throws Exception {
        bench.para.bad(FIRST, Bench.id(1));
        bench.para.faults(Bench.id(2), Fault.TEAPOT);
        MigrationRun run = bench.open();
        run.run();
        RunSummary summary = run.retry(List.of(0, 3));
        assertThat(intents(FIRST)).containsExactly(SendReason.FIRST, SendReason.RETRY_ASKED);
        assertThat(intents(Bench.id(1))).hasSize(1);
        assertThat(intents(Bench.id(2))).hasSize(1);
        assertThat(intents(Bench.id(3))).hasSize(1);
        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(Bench.sum(summary)).isEqualTo(6);
    }

    @Test
    void aRetryBeforeARunCountsTheOthersAsSkipped() throws Exception {
        bench.para.bad(FIRST);
        Plan whole = bench.plan;
        bench.plan = Plan.of(bench.read(), row -> FIRST.equals(row.walletId()));
        bench.run();
        bench.restart();
        bench.plan = whole;
        RunSummary summary = bench.open().retry(List.of(0));
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.skipped()).isEqualTo(5);
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(bench.para.sends()).containsOnlyKeys(FIRST);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_AFTER", "PAGE_AFTER", "EMPTY_AFTER", "OTHER_WALLET_AFTER", "HALF_AFTER"})
    void aShareThatArrivedWithoutAWordIsSettledByAskingAndNotSentAgain(Fault fault)
            throws Exception {
        bench.para.faults(FIRST, fault);
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.READY);
        assertThat(summary.already()).isEqualTo(1);
        assertThat(summary.migrated()).isEqualTo(5);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        assertThat(bench.events(Confirmed.class)).hasSize(1);
    }

    @Test
    void aShareOfWhichParaSaysNothingIsSentAgainAndAlreadyThereSettlesIt() throws Exception {
        bench.para.calls("creating");
        bench.para.faults(FIRST, Fault.CUT_AFTER);
        bench.para.faults(Bench.id(1), Fault.CUT);
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().get(0).state()).isEqualTo(WalletState.ALREADY);
        assertThat(run.statuses().get(1).state()).isEqualTo(WalletState.MIGRATED);
        assertThat(intents(FIRST)).containsExactly(SendReason.FIRST, SendReason.TO_SETTLE);
        assertThat(bench.events(Asked.class)).hasSize(2);
        assertThat(bench.para.taken(FIRST)).isEqualTo(1);
    }

    @Test
    void aTimeoutAfterSendingIsUnknownUntilParaHasBeenAsked() throws Exception {
        bench.limit(Duration.ofMillis(200));
        bench.para.faults(FIRST, Fault.SILENCE_AFTER);
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.READY);
        assertThat(bench.para.posts(FIRST)).hasSize(1);
        assertThat(bench.events(Outcome.class))
                .filteredOn(outcome -> outcome.wallet().equals(FIRST))
                .extracting(Outcome::answer)
                .containsExactly(Answer.NO_ANSWER);
    }

    @Test
    void whatCannotBeSettledStaysUnknownAndTheNextRunAsksFirst() throws Exception {
        bench.para.faults(FIRST, Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT);
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.unknown()).isEqualTo(1);
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        bench.restart();
        bench.para.faults(FIRST);
        MigrationRun second = bench.open();
        assertThat(second.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        int before = bench.events(Asked.class).size();
        second.run();
        assertThat(second.statuses().getFirst().state()).isEqualTo(WalletState.MIGRATED);
        assertThat(bench.events(Asked.class)).hasSize(before + 1);
        assertThat(intents(FIRST)).endsWith(SendReason.TO_SETTLE);
    }

    @Test
    void anAnswerThatDecidesNothingAfterADoubtLeavesTheDoubt() throws Exception {
        bench.para.calls("creating");
        bench.para.faults(FIRST, Fault.CUT_AFTER, Fault.SERVER, Fault.TEAPOT);
        MigrationRun run = bench.open();
        run.run();
        assertThat(run.statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
        bench.restart();
        assertThat(bench.open().statuses().getFirst().state()).isEqualTo(WalletState.UNKNOWN);
    }

    @Test
    void aShareThatChangedSinceItWasShownStopsItsRowAndSaysSo() throws Exception {
        bench.write(Bench.ids(0, 7));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.blocked()).isEqualTo(6);
        assertThat(run.statuses())
                .allMatch(status -> status.state() == WalletState.BLOCKED)
                .allMatch(status -> status.detail().contains("is not the one that was inspected"));
        assertThat(bench.events(Withheld.class)).hasSize(6);
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void anExportThatIsGoneFailsItsRowsAndSendsNothing() throws Exception {
        Files.delete(directory.resolve("export.ndjson"));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.failed()).isEqualTo(6);
        assertThat(run.statuses().getFirst().detail()).contains("could not be read again");
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void aPlanHasEachWalletOnceAndNotWhatAFindingForbids() throws Exception {
        String other = Shares.base64(Shares.wallet("wallet-004", "another signer"));
        bench.write(
                Bench.line(Bench.id(0))
                        + Bench.line(Bench.id(1), "!!!")
                        + Bench.line(Bench.id(0))
                        + Bench.line(Bench.id(2))
                        + "{\"userShare\":\"%%%\"}\n"
                        + Bench.line(Bench.id(3), Shares.base64("{\"id\":\"wallet-003\"}"))
                        + Bench.line(Bench.id(4))
                        + Bench.line(Bench.id(4), other));
        bench.plan = Plan.of(bench.read(), row -> !Bench.id(2).equals(row.walletId()));
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(bench.plan.ids()).containsExactly(Bench.ids(0, 5));
        assertThat(bench.plan.duplicates()).isEqualTo(1);
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(bench.para.sends()).hasSize(1).containsEntry(Bench.id(0), 1);
        assertThat(summary.migrated()).isEqualTo(1);
        assertThat(summary.skipped()).isEqualTo(1);
        assertThat(summary.blocked()).isEqualTo(summary.planned() - 2);
        assertThat(run.statuses())
                .filteredOn(status -> status.state() == WalletState.BLOCKED)
                .allSatisfy(status -> assertThat(status.detail()).isNotBlank());
    }

    @Test
    void anEmptyPlanIsFinishedWithoutAskingAnybody() throws Exception {
        bench.plan = Plan.of(bench.read(), row -> false);
        RunSummary summary = bench.run();
        assertThat(summary.skipped()).isEqualTo(6);
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(bench.para.server.requests()).isEmpty();
    }

    @Test
    void asManyRequestsOverlapAsAreAllowedAndNoMore() throws Exception {
        withWallets(48);
        bench.settings = Bench.settings(16);
        CountDownLatch together = new CountDownLatch(16);
        bench.para.watch(
                (wallet, request) -> {
                    together.countDown();
                    if (!together.await(10, TimeUnit.SECONDS)) {
                        bench.para.complaints.add("they do not overlap");
                    }
                });
        assertThat(bench.run().migrated()).isEqualTo(48);
        assertThat(bench.para.complaints).isEmpty();
        assertThat(bench.para.mostInFlight()).isEqualTo(16);
    }

    @Test
    void everySentBodyWasWrittenDownBeforeItLeft() throws Exception {
        bench.para.watch(
                (wallet, request) -> {
                    boolean written =
                            bench.record().eventsOf(wallet).stream()
                                    .map(RecordedEvent::event)
                                    .anyMatch(event -> Runs.isIntentOf(event, request));
                    if (!written) {
                        bench.para.complaints.add(wallet + " left before its intent was written");
                    }
                });
        bench.para.faults(FIRST, Fault.LATER, Fault.SERVER);
        bench.run();
        assertThat(bench.para.complaints).isEmpty();
        assertThat(intents(FIRST))
                .containsExactly(
                        SendReason.FIRST,
                        SendReason.AFTER_TOO_MANY,
                        SendReason.AFTER_SERVER_TROUBLE);
    }

    @Test
    void everyTryIsSealedAnew() throws Exception {
        bench.para.faults(FIRST, Fault.SERVER, Fault.SERVER);
        bench.run();
        assertThat(bench.para.posts(FIRST)).hasSize(3).doesNotHaveDuplicates();
        assertThat(bench.events(Intent.class)).extracting(Intent::sha256).doesNotHaveDuplicates();
        assertThat(bench.events(Intent.class))
                .filteredOn(intent -> intent.wallet().equals(FIRST))
                .extracting(Intent::tryNumber)
                .containsExactly(1, 2, 3);
    }

    @Test
    void oneRunAtATime() throws Exception {
        MigrationRun run = bench.open();
        bench.para.onKey(
                (request, line) -> {
                    assertThatIllegalStateException().isThrownBy(run::run);
                    assertThatIllegalStateException().isThrownBy(run::confirm);
                    bench.para.answerKey(line);
                });
        assertThat(run.run().migrated()).isEqualTo(6);
    }

    @Test
    void aListenerThatFailsDoesNotDisturbTheRun() throws Exception {
        bench.listener =
                new RunListener() {
                    @Override
                    public void changed(WalletStatus status) {
                        throw new IllegalStateException("a mistake of the window");
                    }

                    @Override
                    public void phase(RunPhase phase) {
                        throw new IllegalStateException("a mistake of the window");
                    }
                };
        assertThat(bench.run().migrated()).isEqualTo(6);
    }

    @Test
    void progressCountsEveryWalletAllTheTime() throws Exception {
        withWallets(30);
        IntStream.range(0, 30).forEach(i -> bench.para.faults(Bench.id(i), Fault.LATER));
        MigrationRun run = bench.open();
        bench.para.watch(
                (wallet, request) -> {
                    RunProgress progress = run.progress();
                    int sum = progress.counts().values().stream().mapToInt(Integer::intValue).sum();
                    if (sum != 30 || progress.done() < 0 || progress.done() > progress.toDo()) {
                        bench.para.complaints.add(progress.toString());
                    }
                });
        run.run();
        assertThat(bench.para.complaints).isEmpty();
        assertThat(run.progress().done()).isEqualTo(30);
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
    }
}
