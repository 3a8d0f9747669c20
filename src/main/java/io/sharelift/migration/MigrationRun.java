package io.sharelift.migration;

import io.sharelift.para.ParaClient;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordException;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The migration of a plan, written to a record: run it, hold it, stop it, run it again, ask for
 * single wallets again, and confirm what is ready. It goes on where the record stops.
 *
 * <p>{@link #run}, {@link #retry} and {@link #confirm} block, one at a time; everything else may be
 * called from anywhere.
 */
public final class MigrationRun {

    private final FrozenPlan frozen;
    private final MigrationRecord record;
    private final Ledger ledger;
    private final ParaClient para;
    private final RunSettings settings;
    private final KeyPinning pinning;
    private final Board board;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Object holding = new Object();
    private volatile RunControl control = new RunControl();
    private volatile @Nullable Pass pass;

    /**
     * Opens the plan on the record: {@link #statuses()} shows at once what earlier runs did. The
     * plan's key is what every share is sealed to; a run stops when Para states another one.
     *
     * @param pinning which key may be used there without being asked, and that the first one is
     *     remembered
     * @param settings of which the plan decides the requests in flight
     * @throws RecordException if the record cannot be read
     * @throws IllegalArgumentException if the plan is for another host
     */
    public MigrationRun(
            FrozenPlan plan,
            MigrationRecord record,
            ParaClient para,
            KeyPinning pinning,
            RunSettings settings,
            RunListener listener) {
        this(plan, record, record::append, para, pinning, settings, listener);
    }

    MigrationRun(
            FrozenPlan plan,
            MigrationRecord record,
            Ledger ledger,
            ParaClient para,
            KeyPinning pinning,
            RunSettings settings,
            RunListener listener) {
        if (!plan.host().equals(para.host())) {
            throw new IllegalArgumentException("This plan is for another address.");
        }
        this.frozen = plan;
        this.record = record;
        this.ledger = ledger;
        this.para = para;
        this.pinning = pinning;
        this.settings = settings.withInFlight(plan.terms().inFlight());
        Opening opening = Opening.of(plan, record);
        List<WalletStatus> first = IntStream.range(0, wallets()).mapToObj(opening::status).toList();
        this.board = new Board(new Statuses(first), listener, InstantSource.system());
    }

    /**
     * Sends every wallet that is to be sent and is not done, and settles what is not known: if this
     * very plan is frozen in the record and enough people have approved it. As long as the plan's
     * canary is not followed by {@link #releaseRest} or {@link #skipCanary}, only the first few
     * wallets of each kind go, and are asked about until they are ready.
     *
     * @throws InterruptedException if the thread was interrupted; what was on its way has got its
     *     answer
     */
    public RunSummary run() throws InterruptedException {
        return pass(
                false,
                index ->
                        switch (board.statuses().get(index).state()) {
                            case PLANNED, STOPPED, FAILED, UNKNOWN -> true;
                            default -> false;
                        });
    }

    /**
     * Sends these wallets again, as far as they can be retried, because an operator asks for it;
     * none that is to wait for the first few.
     *
     * @param indexes of the plan
     */
    public RunSummary retry(Collection<Integer> indexes) throws InterruptedException {
        boolean[] chosen = new boolean[wallets()];
        indexes.forEach(index -> chosen[index] = true);
        return pass(
                true, index -> chosen[index] && board.statuses().get(index).state().canBeRetried());
    }

    /**
     * Asks Para, again and again with growing pauses, until every wallet that was migrated, now or
     * in an earlier run, is ready, or it has asked often enough.
     */
    public Confirmation confirm() throws InterruptedException {
        return exclusively(
                () -> {
                    board.show(RunPhase.CONFIRMING);
                    try {
                        return new Confirming(desk(settings), frozen.plan()).confirm();
                    } finally {
                        board.show(RunPhase.ENDED);
                    }
                });
    }

    /** Shows as ready what the record says of Para's ready list; writes nothing. */
    public void seenReady(Set<WalletId> ready) {
        new Confirming(desk(settings), frozen.plan()).seen(ready);
    }

    /**
     * Writes down that a person accepts the key of this run although nothing of Para's vouches for
     * it, or although it is another than before; {@link #run} follows.
     *
     * @param words how the key was compared, in the person's own words
     */
    public void acceptKey(String words) {
        ledger.append(
                new EnclaveKeyAccepted(
                        frozen.host().base().toString(), frozen.enclaveKey().fingerprint(), words));
    }

    /**
     * Writes down that the rest may follow the first few; {@link #run} then sends it.
     *
     * @param words why, where not all of the first few are ready; else they may be empty
     * @throws IllegalArgumentException if words are needed; its message is a sentence for operators
     * @throws IllegalStateException if the first few have not gone yet, or nothing waits for them
     */
    public void releaseRest(String words) {
        new Release(frozen, record, ledger).rest(words);
    }

    /**
     * Writes down that all wallets may go at once; {@link #run} then sends them.
     *
     * @param words why
     * @throws IllegalArgumentException if there are none; its message is a sentence for operators
     * @throws IllegalStateException if nothing waits
     */
    public void skipCanary(String words) {
        new Release(frozen, record, ledger).skip(words);
    }

    /** Nothing more is sent until {@link #resume}; what is on its way gets its answer. */
    public void pause() {
        synchronized (holding) {
            Pass running = pass;
            if (running != null && board.phase().canBePaused() && control.pause()) {
                board.showHeld(control::paused);
                note(new Paused(running.number()));
            }
        }
    }

    public void resume() {
        synchronized (holding) {
            Pass running = pass;
            boolean held = control.paused() && !control.stopped();
            if (running != null && held && board.phase().isUnderWay()) {
                // Written first, so that the record has no share that left while it was held.
                note(new Resumed(running.number()));
                control.resume();
                board.showHeld(control::paused);
            }
        }
    }

    /** Nothing more is sent in this run; what is on its way gets its answer. Returns at once. */
    public void stop() {
        control.stop(new RunEnd(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say()));
        board.showStopping();
    }

    /** How many wallets go before the rest, if the plan has it so and nobody has let it go yet. */
    public int firstFew() {
        Map<Kind, Integer> open = new TreeMap<>();
        for (WalletStatus status : board.statuses().view()) {
            switch (status.state()) {
                case PLANNED, STOPPED, FAILED, UNKNOWN ->
                        open.merge(frozen.plan().kind(status.index()), 1, Integer::sum);
                default -> {}
            }
        }
        int each = frozen.terms().canary();
        return open.values().stream().mapToInt(left -> Math.min(each, left)).sum();
    }

    public RunSettings settings() {
        return settings;
    }

    /** The wallets by index, live: each element is a snapshot. */
    public List<WalletStatus> statuses() {
        return board.statuses().view();
    }

    public RunProgress progress() {
        Pass running = pass;
        int toDo = running == null ? 0 : running.size();
        int left = running == null ? 0 : running.left();
        double rate = board.perSecond();
        Optional<Duration> remaining =
                rate > 0 && left > 0
                        ? Optional.of(Duration.ofMillis((long) (left / rate * 1000)))
                        : Optional.empty();
        return new RunProgress(
                board.phase(), toDo, toDo - left, rate, remaining, board.statuses().counts());
    }

    private RunSummary pass(boolean retry, IntPredicate chosen) throws InterruptedException {
        return exclusively(
                () -> {
                    long began = System.nanoTime();
                    Opening opening = Opening.of(frozen, record);
                    Canary canary = Canary.of(opening);
                    int[] toDo =
                            IntStream.range(0, wallets())
                                    .filter(chosen)
                                    .filter(canary::lets)
                                    .toArray();
                    Start start = retry ? Start.RETRY : canary.pending() ? Start.CANARY : Start.ALL;
                    Desk desk = desk(canary.pending() ? canary.settings(settings) : settings);
                    Pass now = new Pass(desk, opening, pinning, start, toDo);
                    board.restartRate();
                    pass = now;
                    RunSummary summary;
                    try {
                        for (int index : toDo) {
                            board.restart(opening.toDo(index));
                        }
                        now.run();
                        if (start == Start.CANARY && !control.stopped()) {
                            canary.judge(desk, now.number());
                        }
                    } finally {
                        summary = finish(now, began);
                    }
                    return summary;
                });
    }

    private RunSummary finish(Pass ended, long began) {
        RunEnd end = control.end().orElseGet(RunEnd::finished);
        Map<String, Integer> counts = new TreeMap<>();
        board.statuses().counts().forEach((state, count) -> counts.put(state.name(), count));
        try {
            ledger.append(new RunStopped(ended.number(), end.reason().name(), end.words(), counts));
        } catch (RecordException e) {
            if (!end.isTrouble()) {
                end = new RunEnd(RunEnd.Reason.RECORD_FAILED, Words.END_RECORD.say(e.sentence()));
            }
        }
        board.show(RunPhase.ENDED);
        return board.statuses().summary(Duration.ofNanos(System.nanoTime() - began), end);
    }

    private void note(RecordEvent event) {
        try {
            ledger.append(event);
        } catch (RecordException e) {
            control.stop(
                    new RunEnd(RunEnd.Reason.RECORD_FAILED, Words.END_RECORD.say(e.sentence())));
            board.showStopping();
        }
    }

    private int wallets() {
        return frozen.plan().wallets().size();
    }

    private Desk desk(RunSettings with) {
        return new Desk(para, ledger, board, with, control);
    }

    private <T> T exclusively(RunControl.Waiting<T, InterruptedException> work)
            throws InterruptedException {
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("This run is under way already.");
        }
        try {
            control = new RunControl();
            return work.await();
        } finally {
            busy.set(false);
        }
    }
}
