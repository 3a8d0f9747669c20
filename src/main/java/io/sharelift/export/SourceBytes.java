package io.sharelift.export;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** The bytes of an export, wherever they are kept; copied into memory of ours and nowhere else. */
interface SourceBytes extends AutoCloseable {

    long size();

    /** Copies from a place on, until the target is full or the bytes end; says how many. */
    long read(MemorySegment target, long from) throws IOException;

    @Override
    void close() throws IOException;
}
