package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The hands that open shares: as many as work at a time, each with ciphers of its own. */
final class Inspectors implements AutoCloseable {

    private final FingerprintKey key;
    private final @Nullable ShareKey shareKey;
    private final ConcurrentLinkedQueue<RowInspector> free = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Inspectors(FingerprintKey key, @Nullable ShareKey shareKey) {
        this.key = key;
        this.shareKey = shareKey;
    }

    /** Something that one hand does. */
    interface Work {
        List<WalletRow> with(RowInspector inspector) throws IOException;
    }

    Future<List<WalletRow>> begin(Work work) {
        return threads.submit(() -> now(work));
    }

    List<WalletRow> now(Work work) throws IOException {
        RowInspector inspector = free.poll();
        if (inspector == null) {
            inspector = new RowInspector(key, shareKey);
        }
        try {
            return work.with(inspector);
        } finally {
            free.add(inspector);
        }
    }

    /** Waits for what is under way, and wipes the keys. */
    @Override
    public void close() {
        threads.close();
        free.forEach(RowInspector::close);
        free.clear();
    }
}
