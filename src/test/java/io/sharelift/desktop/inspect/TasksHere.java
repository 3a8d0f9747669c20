package io.sharelift.desktop.inspect;

import io.sharelift.desktop.work.TaskRunner;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does all work at once, in the thread that asks for it. */
public final class TasksHere implements TaskRunner {

    @Override
    public <T> Running run(
            String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            done.accept(work.call());
        } catch (Exception e) {
            failed.accept(e);
        }
        return () -> {};
    }

    @Override
    public void soon(Runnable action) {
        action.run();
    }

    @Override
    public void nextFrame(Runnable action) {
        action.run();
    }

    @Override
    public Running every(Duration period, Runnable action) {
        return () -> {};
    }
}
