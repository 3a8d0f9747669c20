package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.para.Pace;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.SendReason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The way of one share, step by step. */
@Timeout(20)
class SendingTest {

    @TempDir Path directory;
    private Bench bench;
    private final RunControl control = new RunControl();

    @BeforeEach
    void open() {
        bench = new Bench(directory, 1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Task task() {
        PlannedWallet planned = bench.plan.wallets().getFirst();
        assertThat(planned.decision()).isEqualTo(Decision.SEND);
        return new Task(planned, Bench.id(0), WalletCourse.planned(0), SendReason.FIRST);
    }

    private Board board() {
        WalletStatus first =
                new WalletStatus(0, Bench.id(0), WalletState.PLANNED, 0, null, null, "");
        return new Board(new Statuses(List.of(first)), RunListener.none(), InstantSource.system());
    }

    private boolean somebodyIsHeld() {
        control.lock.lock();
        try {
            return control.lock.hasWaiters(control.changed);
        } finally {
            control.lock.unlock();
        }
    }

    @Test
    void whoGetsItsTurnWhilePausedDoesNotUseIt() throws Exception {
        Desk desk =
                new Desk(bench.client(), bench.record()::append, board(), bench.settings, control);
        RunGuard guard = new RunGuard(desk, Bench.ENCLAVE.key());
        Task task = task();
        // Paused while it waits for the pace, and not before.
        bench.pace.pauseFor(Duration.ofMillis(800));
        try (SealingRoom sealing =
                new SealingRoom(bench.plan.inventory(), Bench.ENCLAVE.key(), 1)) {
            Sending sending = new Sending(desk, sealing, guard);
            Thread worker = Thread.ofPlatform().start(() -> take(sending, task));
            await(() -> waitsForThePace(worker));
            control.pause();
            await(() -> somebodyIsHeld() || !worker.isAlive());
            assertThat(bench.events(Intent.class)).isEmpty();
            control.resume();
            worker.join();
        }
        assertThat(task.course.state()).isEqualTo(WalletState.MIGRATED);
        assertThat(bench.events(Intent.class)).hasSize(1);
    }

    private static void take(Sending sending, Task task) {
        try {
            sending.take(task);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean waitsForThePace(Thread worker) {
        return Arrays.stream(worker.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Pace.class.getName()));
    }

    private static void await(BooleanSupplier what) {
        while (!what.getAsBoolean()) {
            LockSupport.parkNanos(100_000);
        }
    }
}
