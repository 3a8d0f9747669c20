package io.sharelift.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries events from many threads to the window, all that came since the last frame at once: a
 * flood of them costs one task on the window's thread and not one each.
 */
public final class FrameQueue<T> {

    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final TaskRunner tasks;
    private final Consumer<List<T>> taker;

    public FrameQueue(TaskRunner tasks, Consumer<List<T>> taker) {
        this.tasks = tasks;
        this.taker = taker;
    }

    /** Hands something over; from any thread, and never waits. */
    public void add(T event) {
        waiting.add(event);
        if (asked.compareAndSet(false, true)) {
            tasks.nextFrame(this::drain);
        }
    }

    /** Takes what is waiting now; on the window's thread. */
    public void drain() {
        asked.set(false);
        List<T> batch = new ArrayList<>();
        for (T event = waiting.poll(); event != null; event = waiting.poll()) {
            batch.add(event);
        }
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
    }
}
