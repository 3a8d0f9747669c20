package io.sharelift.export;

import java.io.IOException;
import java.util.List;

/** A file that holds others, packed. Their names are shown and never written to. */
interface Archive {

    /** More is unpacked by the operator: it would have to be held in memory. */
    long MOST_UNPACKED = 512L << 20;

    /** The format for people. */
    String name();

    /** What is in it, in its order. */
    List<ArchiveEntry> entries() throws IOException;

    /**
     * Unpacks one entry. If that breaks off, what came out before is in the memory.
     *
     * @throws ArchiveException if it cannot be unpacked, or not to its end
     */
    void unpack(ArchiveEntry entry, UnpackedMemory into) throws IOException;
}
