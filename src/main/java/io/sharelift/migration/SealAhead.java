package io.sharelift.migration;

import io.sharelift.enclave.SealedShare;
import io.sharelift.export.ShareChangedException;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Rehearsed;
import io.sharelift.record.RecordEvent.SealingBegun;
import io.sharelift.record.RecordEvent.SealingEnded;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordException;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Seals the shares of a plan into its record, without a network, so that they can be sent from
 * there where no export is. It goes on where it was broken off.
 */
public final class SealAhead {

    /** Written together, since each time costs the disk a wait. */
    private static final int TOGETHER = 64;

    private static final int BYTES_TOGETHER = 4 << 20;

    private final FrozenPlan plan;
    private final MigrationRecord record;
    private final IntConsumer progress;
    private final Queue<Found> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable RecordException> broken = new AtomicReference<>();
    private volatile boolean stopped;

    private record Found(int index, Rehearsed what) {}

    /**
     * @param progress told now and then how many are sealed, from the sealing threads
     */
    public SealAhead(FrozenPlan plan, MigrationRecord record, IntConsumer progress) {
        this.plan = plan;
        this.record = record;
        this.progress = progress;
    }

    /** Ends it soon; what was sealed until then is in the record. */
    public void stop() {
        stopped = true;
    }

    /**
     * Seals what is not sealed yet.
     *
     * @param given the fingerprint that the enclave's key was compared with, as it was given
     * @throws IllegalStateException if the plan is not the one in the record; its message is a
     *     sentence
     * @throws RecordException if the record could not be written; what is in it is whole
     * @throws InterruptedException if the thread was interrupted; what was sealed is in the record
     */
    public SealSummary run(String given) throws InterruptedException {
        long start = System.nanoTime();
        SealedShares before = SealedShares.of(record);
        int number =
                before.plan()
                        .filter(frozen -> frozen.sha256().equals(plan.sha256()))
                        .orElseThrow(
                                () -> new IllegalStateException(Words.SEALING_NOT_FROZEN.say()))
                        .plan();
        int[] all =
                IntStream.range(0, plan.plan().wallets().size())
                        .filter(index -> plan.plan().decision(index) == Decision.SEND)
                        .toArray();
        int[] toDo = IntStream.of(all).filter(index -> !before.has(index)).toArray();
        int there = all.length - toDo.length;
        record.append(
                new SealingBegun(
                        number,
                        plan.sha256(),
                        plan.enclaveKey().fingerprint(),
                        given,
                        toDo.length));
        boolean interrupted = sealAll(number, toDo);
        List<Rehearsed> troubled =
                found.stream()
                        .sorted(Comparator.comparingInt(Found::index))
                        .map(Found::what)
                        .toList();
        RecordException trouble = broken.get();
        if (trouble != null) {
            throw trouble;
        }
        int sealed = there + done.get();
        record.append(troubled);
        record.append(new SealingEnded(number, sealed, all.length - sealed));
        if (interrupted) {
            throw new InterruptedException("Sealing ahead was interrupted.");
        }
        return new SealSummary(
                sealed,
                all.length - sealed,
                there,
                troubled,
                stopped,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Nobody may be waiting for a share when their source is closed. */
    private boolean sealAll(int number, int[] toDo) {
        int places = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, toDo.length));
        try (ShareSource shares = plan.plan().shares(plan.enclaveKey(), places)) {
            // More than seal, so that sealing goes on while some wait for the disk.
            return Crew.work(
                    4 * places, "seal-ahead", () -> work(shares, number, toDo), this::stop);
        }
    }

    private void work(ShareSource shares, int number, int[] toDo) {
        Map<ShareSealed, byte[]> together = new LinkedHashMap<>();
        long bytes = 0;
        try {
            for (int at = next.getAndIncrement();
                    at < toDo.length && !stopped;
                    at = next.getAndIncrement()) {
                SealedShare sealed = seal(shares, toDo[at]);
                if (sealed == null) {
                    continue;
                }
                together.put(
                        new ShareSealed(
                                number,
                                toDo[at],
                                sealed.wallet(),
                                sealed.sha256(),
                                sealed.body().length),
                        sealed.body());
                bytes += sealed.body().length;
                if (together.size() >= TOGETHER || bytes >= BYTES_TOGETHER) {
                    write(together);
                    bytes = 0;
                }
            }
            write(together);
        } catch (RecordException e) {
            broken.compareAndSet(null, e);
            stop();
        }
    }

    private void write(Map<ShareSealed, byte[]> together) {
        if (!together.isEmpty()) {
            record.appendSealed(together);
            progress.accept(done.addAndGet(together.size()));
            together.clear();
        }
    }

    private @Nullable SealedShare seal(ShareSource shares, int index) {
        try {
            return shares.seal(plan.plan().wallets().get(index));
        } catch (ShareChangedException e) {
            found(index, Words.SEALING_CHANGED.say());
        } catch (IOException e) {
            found(index, Words.SEALING_UNREADABLE.say());
        } catch (RuntimeException e) {
            found(index, Words.SEALING_PROGRAM.say(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            stop();
        }
        return null;
    }

    private void found(int index, String words) {
        WalletId wallet = plan.plan().wallets().get(index).wallet();
        if (wallet != null) {
            found.add(new Found(index, new Rehearsed(wallet, words)));
        }
    }
}
