package io.sharelift.tools;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks the window's thread again and again, and keeps the longest time without an answer. */
final class Pulse extends Thread {

    private static final Duration TOO_LONG = Duration.ofMillis(100);

    private volatile long longest;

    /** Of the window's thread, while it did not answer: on a busy machine it also waits. */
    private volatile long mostWork;

    Pulse() {
        setDaemon(true);
    }

    /** Does something in the window, waits until it is done, and says how long all of it took. */
    void measure(String what, Runnable action, BooleanSupplier done) {
        longest();
        mostWork();
        long start = System.nanoTime();
        fx(
                () -> {
                    action.run();
                    return true;
                });
        while (!fx(done::getAsBoolean)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        // Until what was asked for is drawn too.
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        System.out.printf(
                Locale.ROOT,
                "%-40s %8d ms, window silent for at most %4d ms, at work for at most %4d ms%n",
                what,
                (System.nanoTime() - start) / 1_000_000 - 200,
                longest() / 1_000_000,
                mostWork() / 1_000_000);
    }

    /** Does something on the window's thread and waits for it. */
    static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() {
        Thread window = fx(Thread::currentThread);
        while (true) {
            long asked = System.nanoTime();
            long worked = worked(window);
            FutureTask<Boolean> answer = new FutureTask<>(() -> true);
            Platform.runLater(answer);
            boolean told = false;
            while (!answer.isDone()) {
                LockSupport.parkNanos(1_000_000);
                if (!told && System.nanoTime() - asked > TOO_LONG.toNanos()) {
                    told = true;
                    tell(window.getStackTrace());
                }
            }
            longest = Math.max(longest, System.nanoTime() - asked);
            mostWork = Math.max(mostWork, worked(window) - worked);
            LockSupport.parkNanos(Duration.ofMillis(4).toNanos());
        }
    }

    /** Where the window's thread is: not always what has taken so long, but often. */
    private static void tell(StackTraceElement[] stack) {
        System.out.println("    silent in");
        for (int i = 0; i < Math.min(stack.length, 8); i++) {
            System.out.println("        " + stack[i]);
        }
    }

    private static long worked(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private long mostWork() {
        long was = mostWork;
        mostWork = 0;
        return was;
    }

    private long longest() {
        long was = longest;
        longest = 0;
        return was;
    }
}
