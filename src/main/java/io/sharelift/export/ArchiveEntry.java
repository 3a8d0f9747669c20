package io.sharelift.export;

import org.jspecify.annotations.Nullable;

/**
 * One file in an archive.
 *
 * @param index which one it is, from 0, since two may have one name
 * @param name the name as it stands in the archive
 * @param start where its packed bytes, or its own header, start
 * @param packed how many packed bytes it has
 * @param method how it is packed, in the numbers of ZIP
 * @param checksum the CRC-32 of its bytes
 * @param obstacle why it cannot be unpacked, null if it can
 */
record ArchiveEntry(
        int index,
        String name,
        long start,
        long packed,
        int method,
        long checksum,
        @Nullable String obstacle) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Folders, and what systems put beside the files of people. */
    boolean isBeside() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty() || last.startsWith(".") || name.startsWith("__MACOSX/");
    }
}
