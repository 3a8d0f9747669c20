package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.para.ParaClient;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Plan plan;
    private final MigrationRecord record;
    private final Ledger ledger;
    private final ParaClient para;
    private final EnclaveKey accepted;
    private final RunSettings settings;
    private final InstantSource clock;
    private final Board board;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile RunControl control = new RunControl();
    private volatile @Nullable Pass pass;

    /**
     * Opens the plan on the record: {@link #statuses()} shows at once what earlier runs did.
     *
     * @param accepted the enclave's key that the operator has seen ({@link EnclaveKeyCheck}); a run
     *     stops when Para states another one
     * @throws RecordException if the record cannot be read
     */
    public MigrationRun(
            Plan plan,
            MigrationRecord record,
            ParaClient para,
            EnclaveKey accepted,
            RunSettings settings,
            RunListener listener) {
        this(plan, record, record::append, para, accepted, settings, listener);
    }

    MigrationRun(
            Plan plan,
            MigrationRecord record,
            Ledger ledger,
            ParaClient para,
            EnclaveKey accepted,
            RunSettings settings,
            RunListener listener) {
        this.plan = plan;
        this.record = record;
        this.ledger = ledger;
        this.para = para;
        this.accepted = accepted;
        this.settings = settings;
        this.clock = InstantSource.system();
        Opening opening = opening();
        List<WalletStatus> first =
                IntStream.range(0, plan.wallets().size()).mapToObj(opening::status).toList();
        this.board = new Board(new Statuses(first), listener, clock);
    }

    /**
     * Sends every wallet that is to be sent and is not done, and settles what is not known.
     *
     * @throws InterruptedException if the thread was interrupted; what was on its way has got its
     *     answer
     */
    public RunSummary run() throws InterruptedException {
        return pass(
                Start.ALL,
                index ->
                        switch (board.statuses().get(index).state()) {
                            case PLANNED, STOPPED, FAILED, UNKNOWN -> true;
                            default -> false;
                        });
    }

    /**
     * Sends these wallets again, as far as they can be retried, because an operator asks for it.
     *
     * @param indexes of the plan
     */
    public RunSummary retry(Collection<Integer> indexes) throws InterruptedException {
        boolean[] chosen = new boolean[plan.wallets().size()];
        indexes.forEach(index -> chosen[index] = true);
        return pass(
                Start.RETRY,
                index -> chosen[index] && board.statuses().get(index).state().canBeRetried());
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
                        return new Confirming(desk(), plan).confirm();
                    } finally {
                        board.show(RunPhase.ENDED);
                    }
                });
    }

    /** Marks as ready, in the record too, what a list shows that has just been read. */
    public Confirmation confirm(ReadyList list) throws InterruptedException {
        return exclusively(() -> new Confirming(desk(), plan).confirm(list));
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
                        para.host().base().toString(), accepted.fingerprint(), words));
    }

    /** Nothing more is sent until {@link #resume}; what is on its way gets its answer. */
    public void pause() {
        Pass running = pass;
        if (running != null && busy.get() && control.pause()) {
            board.show(RunPhase.PAUSED);
            note(new Paused(running.number()));
        }
    }

    public void resume() {
        Pass running = pass;
        if (running != null && busy.get() && control.resume()) {
            note(new Resumed(running.number()));
            board.show(RunPhase.SENDING);
        }
    }

    /** Nothing more is sent in this run; what is on its way gets its answer. Returns at once. */
    public void stop() {
        boolean first = control.stop(new RunEnd(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say()));
        if (first && busy.get()) {
            board.show(RunPhase.STOPPING);
        }
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

    private RunSummary pass(Start start, IntPredicate chosen) throws InterruptedException {
        return exclusively(
                () -> {
                    Instant began = clock.instant();
                    int[] toDo = IntStream.range(0, plan.wallets().size()).filter(chosen).toArray();
                    Opening opening = opening();
                    Pass now = new Pass(desk(), opening, accepted, start, toDo);
                    board.restartRate();
                    pass = now;
                    RunSummary summary;
                    try {
                        for (int index : toDo) {
                            board.restart(opening.toDo(index));
                        }
                        now.run();
                    } finally {
                        summary = finish(now, began);
                    }
                    return summary;
                });
    }

    private RunSummary finish(Pass ended, Instant began) {
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
        return board.statuses().summary(Duration.between(began, clock.instant()), end);
    }

    private void note(RecordEvent event) {
        try {
            ledger.append(event);
        } catch (RecordException e) {
            control.stop(
                    new RunEnd(RunEnd.Reason.RECORD_FAILED, Words.END_RECORD.say(e.sentence())));
        }
    }

    private Opening opening() {
        History history = History.of(record, para.host().base().toString());
        return new Opening(plan, history, accepted.fingerprint());
    }

    private Desk desk() {
        return new Desk(para, ledger, board, settings, control);
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
