package io.sharelift.leak;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What of this process is looked at when it has done its work: its heap, and all its memory. */
public final class Remains implements AutoCloseable {

    /** The heap's file in the folder. */
    static final String HEAP = "heap.hprof";

    /** The memory's file in the folder, where the system has such a thing. */
    static final String MEMORY = "memory.raw";

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

    /** Writes both into files, garbage included: nothing is tidied up first. */
    @Override
    public void close() {
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
}
