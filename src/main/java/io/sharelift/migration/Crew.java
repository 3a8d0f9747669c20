package io.sharelift.migration;

import java.util.ArrayList;
import java.util.List;

/** Threads that share one piece of work, and are waited for whatever happens. */
final class Crew {

    private Crew() {}

    /**
     * Has so many threads do the work, and returns when all of them have done with it.
     *
     * @param interrupted what is to be done each time that the caller is interrupted meanwhile
     * @return whether the caller was
     */
    static boolean work(int size, String name, Runnable work, Runnable interrupted) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            workers.add(Thread.ofVirtual().name(name + "-" + i).start(work));
        }
        boolean wasInterrupted = false;
        for (Thread worker : workers) {
            wasInterrupted |= joined(worker, interrupted);
        }
        return wasInterrupted;
    }

    private static boolean joined(Thread worker, Runnable interrupted) {
        boolean wasInterrupted = false;
        while (true) {
            try {
                worker.join();
                return wasInterrupted;
            } catch (InterruptedException e) {
                wasInterrupted = true;
                interrupted.run();
            }
        }
    }
}
