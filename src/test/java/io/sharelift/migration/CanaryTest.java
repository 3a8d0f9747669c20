package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A few wallets of each kind go first and are seen ready; the rest waits for a person's word. */
final class CanaryTest {

    private static final WalletId[] FIRST = {Bench.id(0), Bench.id(1), Bench.id(4)};

    @TempDir Path directory;
    private Bench bench;

    /** Wallets 0 to 3 are EVM, 4 to 6 Solana; of each two go first, but 5 is held back. */
    @BeforeEach
    void open() {
        bench = new Bench(directory, 1);
        bench.plan(
                Bench.line(Bench.id(0)),
                Bench.line(Bench.id(1)),
                Bench.line(Bench.id(2)),
                Bench.line(Bench.id(3)),
                Bench.solana(Bench.id(4)),
                Bench.line(Bench.id(5), "!!!"));
        bench.terms = bench.terms.withCanary(2);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void assertSent(WalletId... wallets) {
        assertThat(bench.para.sends().keySet()).containsExactlyInAnyOrder(wallets);
    }

    @Test
    void onlyTheFirstOfEachKindGoUntilAPersonLetsTheRestFollow() throws Exception {
        RunSummary summary = bench.run();

        assertSent(FIRST);
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertThat(summary.end().isTrouble()).isFalse();
        assertThat(summary.end().needsOtherConnection()).isFalse();
        assertThat(summary.end().words()).contains("3 of them").contains("lists all as ready");
        assertThat(summary.migrated()).isEqualTo(3);
        assertThat(summary.skipped()).isEqualTo(2);
        assertThat(Bench.sum(summary)).isEqualTo(6);
        assertThat(bench.events(CanaryJudged.class)).containsExactly(new CanaryJudged(1, 3, 3));
        assertThat(bench.events(RunStarted.class).getLast().start()).isEqualTo(Start.CANARY);
        assertThat(bench.events(RunStopped.class).getLast().reason()).isEqualTo("CANARY");

        bench.restart();
        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertSent(FIRST);

        MigrationRun run = bench.open();
        run.releaseRest("");
        RunSummary rest = run.run();
        assertThat(rest.end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(rest.migrated()).isEqualTo(2);
        assertSent(Bench.ids(0, 5));
        assertThat(bench.events(RestReleased.class))
                .containsExactly(new RestReleased(1, false, ""));
        assertThat(bench.events(RunStarted.class).getLast().start()).isEqualTo(Start.ALL);
    }

    @Test
    void whereNotAllAreReadyTheRestFollowsOnlyWithWords() throws Exception {
        bench.para.calls("creating");
        MigrationRun run = bench.open();
        RunSummary summary = run.run();
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertThat(summary.end().words()).contains("lists 0 as ready");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.releaseRest(" "))
                .withMessageContaining("lists 0 as ready");
        run.releaseRest("They sign; Para is slow today.");
        assertThat(run.run().end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertSent(Bench.ids(0, 5));
    }

    @Test
    void whatBecomesReadyMeanwhileIsSeenByTheNextRunWhichSendsNothing() throws Exception {
        bench.para.calls("creating");
        bench.run();
        bench.para.calls("ready");
        bench.restart();

        assertThat(bench.run().end().words()).contains("lists all as ready");
        assertThat(bench.events(CanaryJudged.class).getLast().ready()).isEqualTo(3);
        assertSent(FIRST);
        assertThat(bench.para.server.posts()).hasSize(3);
    }

    @Test
    void nothingIsReleasedBeforeTheFirstWereJudgedOrWhereNothingWaits() throws Exception {
        MigrationRun run = bench.open();
        assertThatIllegalStateException()
                .isThrownBy(() -> run.releaseRest("go"))
                .withMessageContaining("have not been judged yet");
        run.run();
        run.releaseRest("");
        assertThatIllegalStateException()
                .isThrownBy(() -> run.releaseRest(""))
                .withMessageContaining("nothing to release");
        assertThat(bench.events(RestReleased.class)).hasSize(1);
    }

    @Test
    void goingWithoutTheFirstFewTakesWordsAndIsRecorded() throws Exception {
        MigrationRun run = bench.open();
        assertThatIllegalArgumentException().isThrownBy(() -> run.skipCanary(" "));
        run.skipCanary("All were tried in beta.");

        assertThat(run.run().end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertSent(Bench.ids(0, 5));
        assertThat(bench.events(RestReleased.class))
                .containsExactly(new RestReleased(1, true, "All were tried in beta."));
    }

    @Test
    void theWordIsForThePlanThatItWasSaidOf() throws Exception {
        MigrationRun run = bench.open();
        run.skipCanary("All were tried in beta.");
        bench.terms = bench.terms.withPerMinute(60);
        bench.restart();

        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertSent(FIRST);
    }

    @Test
    void whatIsDoneIsNotAmongTheFirstOfALaterPlan() throws Exception {
        bench.run();
        bench.terms = bench.terms.withCanary(1);
        bench.restart();

        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertSent(Bench.id(0), Bench.id(1), Bench.id(4), Bench.id(2));
    }

    @Test
    void aRunThatWasStoppedGoesOnWithTheSameFirstWallets() throws Exception {
        bench.settings = Bench.settings(1);
        MigrationRun run = bench.open();
        bench.para.watch((wallet, request) -> run.stop());
        assertThat(run.run().end().reason()).isEqualTo(RunEnd.Reason.OPERATOR);
        assertSent(Bench.id(0));
        assertThat(bench.events(CanaryJudged.class)).isEmpty();
        bench.para.watch((wallet, request) -> {});
        bench.restart();

        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.CANARY);
        assertSent(FIRST);
        assertThat(bench.events(CanaryJudged.class)).containsExactly(new CanaryJudged(2, 3, 3));
    }

    @Test
    void whereTheFirstAreAllNothingWaits() throws Exception {
        bench.plan(Bench.line(Bench.id(0)), Bench.solana(Bench.id(4)));

        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.FINISHED);
        assertThat(bench.events(CanaryJudged.class)).isEmpty();
    }

    @Test
    void ifParaKnowsNoneOfTheFirstTheKeyLooksLikeAnotherProjects() throws Exception {
        bench.para.foreign(Bench.ids(0, 6));

        assertThat(bench.run().end().reason()).isEqualTo(RunEnd.Reason.ALL_NOT_FOUND);
        assertThat(bench.events(CanaryJudged.class)).isEmpty();
        bench.restart();
        // They were refused for the key's sake, so they are still the first to go.
        assertThat(Bench.states(bench.open()).subList(0, 2)).containsOnly(WalletState.PLANNED);
    }

    @Test
    void whatWaitsCannotBeRetriedPastTheFirst() throws Exception {
        bench.para.bad(Bench.id(0));
        MigrationRun run = bench.open();
        assertThat(run.run().end().words()).contains("lists 2 as ready");
        run.retry(List.of(0, 2, 3));

        assertSent(FIRST);
        assertThat(bench.para.sends().get(Bench.id(0))).isEqualTo(2);
        assertThat(bench.events(RunStarted.class).getLast().start()).isEqualTo(Start.RETRY);
    }

    @Test
    void ifParaCannotBeAskedNothingIsJudged() throws Exception {
        bench.para.server.always(
                (request, line) -> {
                    if (request.path().startsWith("/v1/wallets") && !request.isPost()) {
                        line.json(403, "{}");
                    } else {
                        bench.para.play(request, line);
                    }
                });
        RunSummary summary = bench.run();

        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.PARA_TROUBLE);
        assertThat(summary.end().words())
                .contains("could not be asked")
                .contains("The others wait");
        assertThat(bench.events(CanaryJudged.class)).isEmpty();
        assertSent(FIRST);
    }

    @Test
    void whoeverInterruptsTheAskingHasTheRunEndedByTheOperator() throws Exception {
        Thread runner = Thread.currentThread();
        bench.para.server.always(
                (request, line) -> {
                    if (request.path().startsWith("/v1/wallets") && !request.isPost()) {
                        runner.interrupt();
                        line.hold();
                    } else {
                        bench.para.play(request, line);
                    }
                });
        MigrationRun run = bench.open();

        assertThatThrownBy(run::run).isInstanceOf(InterruptedException.class);
        assertThat(bench.events(RunStopped.class).getLast().reason()).isEqualTo("OPERATOR");
        assertThat(bench.events(CanaryJudged.class)).isEmpty();
    }
}
