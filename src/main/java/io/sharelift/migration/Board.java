package io.sharelift.migration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Where a run shows how each wallet and the whole are; whatever is shown is in the record. */
final class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final Statuses statuses;
    private final RunListener listener;
    private final InstantSource clock;
    private volatile RateMeter meter;
    private final ReentrantLock phases = new ReentrantLock();
    private volatile RunPhase phase = RunPhase.IDLE;

    Board(Statuses statuses, RunListener listener, InstantSource clock) {
        this.statuses = statuses;
        this.listener = listener;
        this.clock = clock;
        this.meter = new RateMeter(System::nanoTime);
    }

    void show(Task task, String detail) {
        show(task, detail, null);
    }

    /** Shows a wallet that is due again after this long. */
    void show(Task task, String detail, @Nullable Duration nextTry) {
        WalletStatus status =
                new WalletStatus(
                        task.index,
                        task.wallet,
                        task.course.state(),
                        task.course.tries(),
                        task.last,
                        nextTry == null ? null : clock.instant().plus(nextTry),
                        detail);
        statuses.change(status);
        if (status.state().isFinal()) {
            meter.count();
        }
        tell(status);
    }

    /** Wallets a second that got their answer, over the last half minute of this run. */
    double perSecond() {
        return meter.perSecond();
    }

    void restartRate() {
        meter = new RateMeter(System::nanoTime);
    }

    /** Shows that a wallet has another state, and is otherwise as before. */
    void show(int index, WalletState state, String detail) {
        WalletStatus before = statuses.get(index);
        WalletStatus status =
                new WalletStatus(
                        index, before.wallet(), state, before.tries(), before.last(), null, detail);
        statuses.change(status);
        tell(status);
    }

    /** Shows a wallet at the start of a run. */
    void restart(WalletStatus status) {
        statuses.restart(status);
        tell(status);
    }

    void show(RunPhase now) {
        move(before -> now);
    }

    /** Shows this phase only in place of that one. */
    void show(RunPhase now, RunPhase insteadOf) {
        move(before -> before == insteadOf ? now : before);
    }

    /** Shows that nothing more is sent, unless the run has ended. */
    void showStopping() {
        move(before -> before.isUnderWay() ? RunPhase.STOPPING : before);
    }

    /** While sending: shows whether it is held, as it is by now. */
    void showHeld(BooleanSupplier held) {
        move(
                before ->
                        switch (before) {
                            case SENDING, PAUSED ->
                                    held.getAsBoolean() ? RunPhase.PAUSED : RunPhase.SENDING;
                            default -> before;
                        });
    }

    /** One at a time, so that the last phase that is told is the one that is so. */
    private void move(UnaryOperator<RunPhase> change) {
        phases.lock();
        try {
            RunPhase next = change.apply(phase);
            if (next != phase) {
                phase = next;
                listener.phase(next);
            }
        } catch (RuntimeException e) {
            LOG.warn("A listener of the run failed: {}", e.getClass().getName());
        } finally {
            phases.unlock();
        }
    }

    RunPhase phase() {
        return phase;
    }

    Statuses statuses() {
        return statuses;
    }

    /** A run does not depend on who watches it. */
    private void tell(WalletStatus status) {
        try {
            listener.changed(status);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the run failed: {}", e.getClass().getName());
        }
    }
}
