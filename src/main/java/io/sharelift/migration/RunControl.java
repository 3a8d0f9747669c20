package io.sharelift.migration;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Pause, go on, stop. Stopping breaks what merely waits, such as for the pace or for an answer that
 * changes nothing, and never a share that is on its way.
 */
final class RunControl {

    /** Something that may be broken off. */
    @FunctionalInterface
    interface Waiting<T, X extends Exception> {
        T await() throws X, InterruptedException;
    }

    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    private final Set<Thread> waiting = new HashSet<>();
    private boolean paused;
    private @Nullable RunEnd end;

    /** Whether this paused it. */
    boolean pause() {
        return setPaused(true);
    }

    /** Whether this let it go on. */
    boolean resume() {
        return setPaused(false);
    }

    private boolean setPaused(boolean pause) {
        lock.lock();
        try {
            if (paused == pause || end != null) {
                return false;
            }
            paused = pause;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether this stopped it; the first reason counts. */
    boolean stop(RunEnd why) {
        lock.lock();
        try {
            if (end != null) {
                return false;
            }
            end = why;
            changed.signalAll();
            waiting.forEach(Thread::interrupt);
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    boolean stopped() {
        return end().isPresent();
    }

    Optional<RunEnd> end() {
        lock.lock();
        try {
            return Optional.ofNullable(end);
        } finally {
            lock.unlock();
        }
    }

    /** Waits while paused; false if the run has stopped. */
    boolean awaitGo() throws InterruptedException {
        lock.lock();
        try {
            while (paused && end == null) {
                changed.await();
            }
            return end == null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something that a stop may break off.
     *
     * @throws InterruptedException if the run has stopped
     */
    <T, X extends Exception> T breakable(Waiting<T, X> something) throws X, InterruptedException {
        lock.lock();
        try {
            if (end != null) {
                throw new InterruptedException("The run has stopped.");
            }
            waiting.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
        try {
            return something.await();
        } finally {
            leave();
        }
    }

    private void leave() {
        lock.lock();
        try {
            waiting.remove(Thread.currentThread());
            if (end != null) {
                // The interrupt was for the waiting that is over, and not for what comes now.
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }
}
