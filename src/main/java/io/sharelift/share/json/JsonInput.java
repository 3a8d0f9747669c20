package io.sharelift.share.json;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** Where a scanner gets its bytes: one window after another, in memory outside the heap. */
@FunctionalInterface
public interface JsonInput {

    /**
     * The bytes that follow the last window; empty at the end. The memory may be the same each
     * time: the scanner never looks back.
     */
    MemorySegment next() throws IOException;

    /** All the bytes at once. */
    static JsonInput of(MemorySegment bytes) {
        return new JsonInput() {
            private boolean given;

            @Override
            public MemorySegment next() {
                MemorySegment window = given ? bytes.asSlice(bytes.byteSize()) : bytes;
                given = true;
                return window;
            }
        };
    }
}
