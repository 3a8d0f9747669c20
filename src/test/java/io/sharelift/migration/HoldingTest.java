package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.FakePara.Fault;
import io.sharelift.para.Backoff;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordedEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Pause, go on, stop: what is on its way always gets its answer. */
class HoldingTest {

    private static final int WALLETS = 20;

    @TempDir Path directory;
    private Bench bench;
    private MigrationRun run;
    private final List<RunPhase> phases = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        bench = new Bench(directory, WALLETS);
        bench.listener =
                new RunListener() {
                    @Override
                    public void changed(WalletStatus status) {}

                    @Override
                    public void phase(RunPhase phase) {
                        phases.add(phase);
                    }
                };
        run = bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private CompletableFuture<RunSummary> start() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run.run();
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static void await(BooleanSupplier what) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private long count(WalletState state) {
        return Bench.states(run).stream().filter(each -> each == state).count();
    }

    @Test
    void aPausedRunLetsWhatIsOnItsWayFinishAndSendsNothingUntilItGoesOn() throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch paused = new CountDownLatch(1);
        bench.para.watch(
                (wallet, request) -> {
                    arrived.incrementAndGet();
                    four.countDown();
                    paused.await();
                });
        CompletableFuture<RunSummary> summary = start();
        assertThat(four.await(10, TimeUnit.SECONDS)).isTrue();
        run.pause();
        paused.countDown();
        await(() -> count(WalletState.MIGRATED) == 4);
        assertThat(run.progress().phase()).isEqualTo(RunPhase.PAUSED);
        assertThat(arrived).hasValue(4);
        assertThat(summary).isNotDone();
        run.resume();
        assertThat(summary.get(20, TimeUnit.SECONDS).migrated()).isEqualTo(WALLETS);
        assertThat(phases)
                .containsExactly(
                        RunPhase.PLANNING,
                        RunPhase.CHECKING_KEY,
                        RunPhase.SENDING,
                        RunPhase.PAUSED,
                        RunPhase.SENDING,
                        RunPhase.ENDED);
        assertThat(intentsWhilePaused()).isZero();
    }

    /** The record shows no share that left between pause and going on. */
    private long intentsWhilePaused() {
        long count = 0;
        boolean held = false;
        for (RecordedEvent recorded : bench.record().events()) {
            RecordEvent event = recorded.event();
            held = event instanceof Paused || (held && !(event instanceof Resumed));
            count += held && event instanceof Intent ? 1 : 0;
        }
        return count;
    }

    @Test
    void aRunThatIsPausedBeforeItSendsShowsSoAndSendsNothing() throws Exception {
        bench.para.onKey(
                (request, line) -> {
                    run.pause();
                    bench.para.answerKey(line);
                });
        CompletableFuture<RunSummary> summary = start();
        await(() -> run.progress().phase() == RunPhase.PAUSED);
        assertThat(bench.para.server.posts()).isEmpty();
        run.resume();
        assertThat(summary.get(20, TimeUnit.SECONDS).migrated()).isEqualTo(WALLETS);
    }

    @Test
    void whoWaitedWhilePausedWaitsForThePaceAgain() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        // Paused while the first shares are sealed: their workers are about to wait for a turn.
        bench.listener =
                new RunListener() {
                    @Override
                    public void changed(WalletStatus status) {
                        if (status.state() == WalletState.SEALING && !once.getAndSet(true)) {
                            run.pause();
                        }
                    }

                    @Override
                    public void phase(RunPhase phase) {}
                };
        run = bench.open();
        CompletableFuture<RunSummary> summary = start();
        await(() -> count(WalletState.SEALING) >= 1 && run.progress().phase() == RunPhase.PAUSED);
        bench.pace.pauseFor(Duration.ofHours(1));
        run.resume();
        await(() -> run.progress().phase() == RunPhase.SENDING);
        run.stop();
        RunSummary ended = summary.get(20, TimeUnit.SECONDS);
        assertThat(ended.stopped()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void aStoppedRunWaitsForWhatIsOnItsWayAndLeavesTheRest() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch stopped = new CountDownLatch(1);
        bench.para.watch(
                (wallet, request) -> {
                    four.countDown();
                    stopped.await();
                });
        CompletableFuture<RunSummary> summary = start();
        assertThat(four.await(10, TimeUnit.SECONDS)).isTrue();
        run.stop();
        run.stop();
        assertThat(run.progress().phase()).isEqualTo(RunPhase.STOPPING);
        assertThat(summary).isNotDone();
        stopped.countDown();
        RunSummary ended = summary.get(20, TimeUnit.SECONDS);
        assertThat(ended.end().reason()).isEqualTo(RunEnd.Reason.OPERATOR);
        assertThat(ended.migrated()).isEqualTo(4);
        assertThat(ended.stopped()).isEqualTo(WALLETS - 4);
        assertThat(bench.para.server.posts()).hasSize(4);
        assertThat(run.run().migrated()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).hasSize(WALLETS);
    }

    @Test
    void aStoppedRunDoesNotWaitForThePace() throws Exception {
        bench.para.onKey(
                (request, line) -> {
                    bench.pace.pauseFor(Duration.ofHours(1));
                    bench.para.answerKey(line);
                });
        CompletableFuture<RunSummary> summary = start();
        await(() -> count(WalletState.SEALING) == 4);
        run.stop();
        assertThat(summary.get(20, TimeUnit.SECONDS).stopped()).isEqualTo(WALLETS);
        assertThat(bench.para.server.posts()).isEmpty();
    }

    @Test
    void aWaitThatParaAsksForHoldsEverybodyAndNobodyIsLost() throws Exception {
        bench.settings = Bench.settings(2);
        run = bench.open();
        bench.para.server.first(
                (request, line) -> bench.para.answerKey(line),
                (request, line) -> line.json(429, "{}", "Retry-After: 500"));
        CompletableFuture<RunSummary> summary = start();
        await(() -> bench.pace.heldFor().compareTo(Duration.ofSeconds(400)) > 0);
        // One more had its turn before the hold and may still be on its way; after it nobody has.
        int withTurns = bench.para.server.posts().size() + 1;
        await(() -> count(WalletState.WAITING) == 1 && count(WalletState.SENDING) == 0);
        WalletStatus waiting =
                run.statuses().stream()
                        .filter(status -> status.state() == WalletState.WAITING)
                        .findFirst()
                        .orElseThrow();
        assertThat(waiting.nextTry()).isAfter(Instant.now().plusSeconds(400));
        run.stop();
        RunSummary ended = summary.get(20, TimeUnit.SECONDS);
        int sent = bench.para.server.posts().size();
        assertThat(sent).isBetween(1, Math.min(withTurns, WALLETS));
        assertThat(ended.migrated()).isEqualTo(sent - 1);
        assertThat(ended.stopped()).isEqualTo(WALLETS - sent + 1);
    }

    @Test
    void aPausedRunCanBeStopped() throws Exception {
        bench.para.watch((wallet, request) -> run.pause());
        CompletableFuture<RunSummary> summary = start();
        await(() -> run.progress().phase() == RunPhase.PAUSED);
        run.stop();
        RunSummary ended = summary.get(20, TimeUnit.SECONDS);
        assertThat(ended.stopped()).isPositive();
        assertThat(Bench.sum(ended)).isEqualTo(WALLETS);
        run.resume();
        run.pause();
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
        assertThat(bench.events(Resumed.class)).isEmpty();
        assertThat(bench.events(Paused.class)).hasSize(1);
    }

    @Test
    void whatWaitsForItsNextTryIsLeftByAStopAndSaysSo() throws Exception {
        bench.settings =
                new RunSettings(
                        2,
                        new Backoff(Duration.ofHours(1), Duration.ofHours(1), 5, new Random(3)),
                        1000,
                        1,
                        false);
        bench.para.faults(Bench.id(0), Fault.SERVER);
        bench.para.faults(Bench.id(1), Fault.CUT);
        run = bench.open();
        CompletableFuture<RunSummary> summary = start();
        await(() -> count(WalletState.MIGRATED) == WALLETS - 2);
        await(() -> run.progress().done() == WALLETS - 2);
        run.stop();
        assertThat(summary.get(20, TimeUnit.SECONDS).stopped()).isEqualTo(1);
        assertThat(run.statuses().get(0).state()).isEqualTo(WalletState.STOPPED);
        assertThat(run.statuses().get(0).detail()).contains("before the next try");
        assertThat(run.statuses().get(1).state()).isEqualTo(WalletState.UNKNOWN);
    }

    @Test
    void stoppingWhatHasEndedOrNotBegunChangesNothing() throws Exception {
        run.stop();
        run.pause();
        run.resume();
        assertThat(run.progress().phase()).isEqualTo(RunPhase.IDLE);
        assertThat(run.run().migrated()).isEqualTo(WALLETS);
        run.stop();
        run.pause();
        run.resume();
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
        assertThat(bench.events(Paused.class)).isEmpty();
    }

    @Test
    void askingWhichWalletsAreReadyCannotBePausedButStopped() throws Exception {
        run.run();
        bench.para.server.always(
                (request, line) -> {
                    run.pause();
                    run.resume();
                    if (run.progress().phase() != RunPhase.CONFIRMING) {
                        bench.para.complaints.add("a pause was shown that is none");
                    }
                    run.stop();
                    line.hold();
                });
        Confirmation confirmation = run.confirm();
        assertThat(confirmation.trouble()).isPresent();
        assertThat(confirmation.notYet()).isEqualTo(WALLETS);
        assertThat(bench.para.complaints).isEmpty();
        assertThat(bench.events(Paused.class)).isEmpty();
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
    }
}
