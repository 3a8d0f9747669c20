package io.sharelift.desktop.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Does all work at once, in the thread that asks for it; what is to be repeated waits for a tick.
 */
public final class TasksHere implements TaskRunner {

    private final List<Runnable> ticking = new ArrayList<>();

    @Override
    public <T> Running run(
            String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }

    @Override
    public synchronized void soon(Runnable action) {
        action.run();
    }

    @Override
    public synchronized void nextFrame(Runnable action) {
        action.run();
    }

    @Override
    public Running every(Duration period, Runnable action) {
        ticking.add(action);
        return () -> ticking.remove(action);
    }

    /** A period has passed. */
    public void tick() {
        List.copyOf(ticking).forEach(Runnable::run);
    }
}
