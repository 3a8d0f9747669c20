package io.sharelift.leak;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What of this process is looked at when it has done its work: its heap, and all its memory. */
public final class Remains {

    /** The heap's file in the folder. */
    static final String HEAP = "heap.hprof";

    /** The file in the folder with what of the heap is in use still. */
    static final String LIVE = "live.hprof";

    /** The memory's file in the folder, where the system has such a thing. */
    static final String MEMORY = "memory.raw";

    /** What cleaners hold is given free by one collection, and collected by a later one. */
    private static final int COLLECTIONS = 5;

    private static final long LONGEST_MILLIS = 20_000;

    private final Path folder;
    private final @Nullable ProcessMemory memory;

    private Remains(Path folder, @Nullable ProcessMemory memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** To be called before anything else is done. */
    public static Remains of(Path folder) throws IOException {
        return new Remains(folder, ProcessMemory.isThere() ? ProcessMemory.open() : null);
    }

    /** Writes both into files as they are, garbage included: nothing is tidied up first. */
    public void leave() {
        try {
            HeapDump.write(folder.resolve(HEAP), false);
            if (memory != null) {
                memory.write(folder.resolve(MEMORY));
                memory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what of the heap is still in use when connections that were closed have ended. */
    public void leaveWhatIsInUse() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("HttpClient-")) {
                thread.join(LONGEST_MILLIS);
            }
        }
        Cleaner cleaner = Cleaner.create();
        for (int i = 0; i < COLLECTIONS; i++) {
            CountDownLatch cleaned = new CountDownLatch(1);
            cleaner.register(new Object(), cleaned::countDown);
            do {
                System.gc();
            } while (!cleaned.await(100, TimeUnit.MILLISECONDS));
        }
        HeapDump.write(folder.resolve(LIVE), true);
    }
}
