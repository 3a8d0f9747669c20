package io.sharelift.desktop.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Where work runs that must not hold up the window, and the way back to the window's thread. */
public interface TaskRunner {

    /** Work under way, which can be given up. */
    interface Running {
        /** Interrupts the work; neither of its two ends is called afterwards. */
        void cancel();
    }

    /**
     * Runs work elsewhere and comes back to the window's thread with what it gave, or with the
     * exception that ended it.
     */
    <T> Running run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs something on the window's thread, soon; callable from every thread. */
    void soon(Runnable action);

    /** Runs something on the window's thread before the next frame is drawn. */
    void nextFrame(Runnable action);

    /** Runs something on the window's thread again and again, until cancelled. */
    Running every(java.time.Duration period, Runnable action);
}
