package io.sharelift.fuzz;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work on a virtual thread, together with the virtual threads that it starts: on a machine that is
 * busy, most of an input's time would go into waiting for one thread of the system after another.
 */
final class OneThread {

    private OneThread() {}

    /** What is to be done. */
    interface Work {
        void run() throws IOException;
    }

    /** Does it, and throws what it throws. */
    static void run(Work work) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable t) {
                        done.completeExceptionally(t);
                    }
                });
        try {
            done.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
