package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.SendReason;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

@Timeout(20)
class WorkQueueTest {

    @TempDir Path directory;
    private Bench bench;
    private final RunControl control = new RunControl();

    @BeforeEach
    void open() {
        bench = new Bench(directory, 40);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private WorkQueue queue(int wallets) {
        return new WorkQueue(control, IntStream.range(0, wallets).toArray(), this::task);
    }

    private Task task(int index) {
        WalletRow row = bench.plan.wallets().get(index).row();
        WalletId wallet = Bench.id(index);
        return new Task(
                new PlannedWallet(index, row, Decision.SEND, ""),
                wallet,
                WalletCourse.planned(0),
                SendReason.FIRST);
    }

    private static Task take(WorkQueue queue) throws InterruptedException {
        return Objects.requireNonNull(queue.take());
    }

    @Test
    void aWalletIsLeftOnceWhileItIsPutBack() throws Exception {
        WorkQueue queue = queue(1);
        Task task = take(queue);
        assertThat(queue.left()).isEqualTo(1);
        task.again = Duration.ofHours(1);
        assertThat(queue.left()).isEqualTo(1);
        queue.done(task);
        assertThat(queue.left()).isEqualTo(1);
        assertThat(queue.waiting()).containsExactly(task);
    }

    @Test
    void whatIsDueSoonerComesSooner() throws Exception {
        WorkQueue queue = queue(3);
        List<Task> tasks = new ArrayList<>();
        for (int millis : new int[] {30, 10, 20}) {
            Task task = take(queue);
            task.again = Duration.ofMillis(millis);
            tasks.add(task);
        }
        tasks.forEach(queue::done);
        List<Integer> order = new ArrayList<>();
        for (Task task = queue.take(); task != null; task = queue.take()) {
            order.add(task.index);
            queue.done(task);
        }
        assertThat(order).containsExactly(1, 2, 0);
        assertThat(queue.left()).isZero();
    }

    @Test
    void whoeverWaitsLeavesWhenTheLastOneIsDone() throws Exception {
        WorkQueue queue = queue(1);
        Task last = take(queue);
        List<@Nullable Task> got = new ArrayList<>();
        Thread idle =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        got.add(queue.take());
                                    } catch (InterruptedException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        queue.done(last);
        idle.join();
        assertThat(got).hasSize(1).containsOnlyNulls();
    }

    @Test
    void manyWorkersTakeEachWalletUntilItIsDone() throws Exception {
        WorkQueue queue = queue(40);
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            workers.add(Thread.ofVirtual().start(() -> work(queue, seen)));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(seen).hasSize(120);
        assertThat(queue.left()).isZero();
    }

    /** Each wallet comes three times. */
    private static void work(WorkQueue queue, ConcurrentLinkedQueue<Integer> seen) {
        try {
            for (Task task = queue.take(); task != null; task = queue.take()) {
                seen.add(task.index);
                task.asked++;
                task.again = task.asked < 3 ? Duration.ofNanos(task.index * 1000L) : null;
                queue.done(task);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStoppedQueueGivesNothing() throws Exception {
        WorkQueue queue = queue(3);
        queue.done(take(queue));
        control.stop(RunEnd.finished());
        assertThat(queue.take()).isNull();
        assertThat(queue.left()).isEqualTo(2);
    }

    @Test
    void aTaskThatCannotBeMadeLeavesNobodyWaiting() throws Exception {
        WorkQueue queue =
                new WorkQueue(
                        control,
                        new int[] {0, 1},
                        index -> {
                            if (index == 0) {
                                throw new IllegalArgumentException("not this one");
                            }
                            return task(index);
                        });
        assertThatIllegalArgumentException().isThrownBy(queue::take);
        queue.done(take(queue));
        assertThat(queue.take()).isNull();
    }
}
