package io.sharelift.leak;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What of this process is looked at when it has done its work: its heap, and all its memory. */
public final class Remains {

    /** The heap's file in the folder. */
    static final String HEAP = "heap.hprof";

    /** The file in the folder with what of the heap is in use still. */
    static final String LIVE = "live.hprof";

    /** The memory's file in the folder, where the system has such a thing. */
    static final String MEMORY = "memory.raw";

    /** What cleaners hold is given free by one collection, and collected by a later one. */
    private static final int COLLECTIONS = 4;

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

    /**
     * Writes them into files. First as they are, garbage included; then only what of the heap is in
     * use.
     */
    public void leave() {
        try {
            HeapDump.write(folder.resolve(HEAP), false);
            if (memory != null) {
                memory.write(folder.resolve(MEMORY));
                memory.close();
            }
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            HeapDump.write(folder.resolve(LIVE), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
