package io.sharelift.migration;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/**
 * What is left to do: wallets that have not been touched, as an index, and those that are due again
 * at a time. A wallet that waits holds no worker.
 */
final class WorkQueue {

    private final RunControl control;
    private final int[] fresh;
    private final IntFunction<Task> begin;
    private final PriorityQueue<Task> later =
            new PriorityQueue<>((one, other) -> Long.signum(one.due - other.due));
    private int next;
    private int taken;

    /**
     * @param fresh indexes of the plan
     * @param begin makes the task when its turn comes, so that a million of them do not wait
     */
    WorkQueue(RunControl control, int[] fresh, IntFunction<Task> begin) {
        this.control = control;
        this.fresh = fresh;
        this.begin = begin;
    }

    /** The next wallet, waiting for one if need be; null when there is none left or it stopped. */
    @Nullable Task take() throws InterruptedException {
        control.lock.lock();
        try {
            while (control.end().isEmpty()) {
                if (control.paused()) {
                    control.changed.await();
                    continue;
                }
                Task due = later.peek();
                long wait = due == null ? Long.MAX_VALUE : due.due - System.nanoTime();
                if (due != null && wait <= 0) {
                    taken++;
                    return later.poll();
                }
                if (next < fresh.length) {
                    Task begun = begin.apply(fresh[next++]);
                    taken++;
                    return begun;
                }
                if (due == null && taken == 0) {
                    control.changed.signalAll();
                    return null;
                }
                control.changed.awaitNanos(wait);
            }
            return null;
        } finally {
            control.lock.unlock();
        }
    }

    /** A taken wallet has its answer, or is to be tried again: then it goes back into the queue. */
    void done(Task task) {
        control.lock.lock();
        try {
            taken--;
            Duration again = task.again;
            if (again != null) {
                task.again = null;
                task.due = System.nanoTime() + again.toNanos();
                later.add(task);
                control.changed.signal();
            }
            if (taken == 0) {
                control.changed.signalAll();
            }
        } finally {
            control.lock.unlock();
        }
    }

    /** How many wallets have no answer yet. */
    int left() {
        control.lock.lock();
        try {
            return fresh.length - next + later.size() + taken;
        } finally {
            control.lock.unlock();
        }
    }

    /** After a stop: those that were to be tried again. */
    List<Task> waiting() {
        control.lock.lock();
        try {
            return new ArrayList<>(later);
        } finally {
            control.lock.unlock();
        }
    }
}
