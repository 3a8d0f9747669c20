package io.sharelift.migration;

import io.sharelift.export.ShareChangedException;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.Rehearsed;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A dry run of a plan: opens each share again, checks that it is the one that was inspected, seals
 * it, throws it away, and asks Para which of the wallets it has. Nothing is sent that changes
 * anything.
 */
public final class Rehearsal {

    private static final int TOGETHER = 1000;

    private final FrozenPlan plan;
    private final MigrationRecord record;
    private final @Nullable ParaClient para;
    private final RehearsalProgress progress;
    private final RunControl control = new RunControl();
    private final Queue<Found> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sealed = new AtomicInteger();

    private record Found(int index, Rehearsed what) {}

    /**
     * @param para null to stay offline
     */
    public Rehearsal(
            FrozenPlan plan,
            MigrationRecord record,
            @Nullable ParaClient para,
            RehearsalProgress progress) {
        if (para != null && !plan.host().equals(para.host())) {
            throw new IllegalArgumentException("This plan is for another address.");
        }
        this.plan = plan;
        this.record = record;
        this.para = para;
        this.progress = progress;
    }

    /** Ends it soon; then nothing of it is written down. */
    public void stop() {
        control.stop(new RunEnd(RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say()));
    }

    /**
     * Does it, once, and writes down what came of it.
     *
     * @throws InterruptedException if the thread was interrupted; then nothing is written down
     * @throws IllegalStateException if the plan is not the one in the record; its message is a
     *     sentence
     */
    public RehearsalSummary run() throws InterruptedException {
        Opening opening = Opening.of(plan, record);
        PlanInForce inForce =
                opening.inForce()
                        .filter(there -> there.is(plan))
                        .orElseThrow(
                                () -> new IllegalStateException(Words.REHEARSAL_NOT_FROZEN.say()));
        int[] indexes =
                IntStream.range(0, plan.plan().wallets().size())
                        .filter(index -> plan.plan().decision(index) == Decision.SEND)
                        .filter(index -> !opening.status(index).state().equals(WalletState.SKIPPED))
                        .toArray();
        sealAll(indexes);
        Counterparts there = new Counterparts(plan.plan(), indexes, this::found);
        boolean asked = false;
        Optional<String> trouble = Optional.empty();
        if (para != null && !control.stopped()) {
            try {
                asked = there.ask(para, control, progress);
                trouble = asked ? trouble : Optional.of(Words.REHEARSAL_LIST_CUT.say());
            } catch (ParaException e) {
                trouble = Optional.of(e.sentence());
            } catch (InterruptedException e) {
                if (!control.stopped()) {
                    throw e;
                }
            }
        }
        RehearsalSummary summary =
                new RehearsalSummary(
                        indexes.length,
                        sealed.get(),
                        indexes.length - sealed.get(),
                        asked,
                        asked ? there.known() : 0,
                        asked ? there.ready() : 0,
                        found.stream()
                                .sorted(Comparator.comparingInt(Found::index))
                                .map(Found::what)
                                .toList(),
                        trouble,
                        control.stopped());
        if (!summary.stopped()) {
            write(inForce, summary);
        }
        return summary;
    }

    /** Nobody may be waiting for a share when their source is closed. */
    private void sealAll(int[] indexes) throws InterruptedException {
        int places =
                Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, indexes.length));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ShareSource shares = plan.plan().shares(plan.enclaveKey(), places)) {
            // Twice as many as seal, so that none of those ever waits for work.
            boolean interrupted =
                    Crew.work(
                            2 * places,
                            "rehearse",
                            () -> work(shares, indexes, next, done),
                            this::stop);
            if (interrupted) {
                throw new InterruptedException("The dry run was interrupted.");
            }
        }
    }

    private void work(ShareSource shares, int[] indexes, AtomicInteger next, AtomicInteger done) {
        for (int at = next.getAndIncrement();
                at < indexes.length && !control.stopped();
                at = next.getAndIncrement()) {
            seal(shares, indexes[at]);
            progress.at(RehearsalProgress.Step.SEALING, done.incrementAndGet(), indexes.length);
        }
    }

    private void seal(ShareSource shares, int index) {
        PlannedWallet planned = plan.plan().wallets().get(index);
        if (planned.wallet() == null) {
            return;
        }
        try {
            shares.seal(planned);
            sealed.incrementAndGet();
        } catch (ShareChangedException e) {
            found(index, Words.REHEARSED_CHANGED);
        } catch (IOException e) {
            found(index, Words.REHEARSED_UNREADABLE);
        } catch (RuntimeException e) {
            found(index, Words.REHEARSED_PROGRAM, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            stop();
        }
    }

    private void found(int index, Words words, Object... details) {
        WalletId wallet = plan.plan().wallets().get(index).wallet();
        if (wallet != null) {
            found.add(new Found(index, new Rehearsed(wallet, words.say(details))));
        }
    }

    private void write(PlanInForce inForce, RehearsalSummary summary) {
        List<Rehearsed> all = summary.troubled();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            record.append(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
        RecordEvent done =
                new DryRun(
                        inForce.frozen().plan(),
                        plan.sha256(),
                        summary.sealed(),
                        summary.unsealed(),
                        summary.asked(),
                        summary.known(),
                        summary.ready());
        record.append(done);
    }
}
