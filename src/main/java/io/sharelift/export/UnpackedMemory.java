package io.sharelift.export;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What came out of an archive, in memory of ours that is wiped on closing: a temporary file would
 * outlive the program. It takes only so much, since a few packed bytes can say terabytes.
 */
final class UnpackedMemory implements SourceBytes {

    private static final int CHUNK = 1 << 20;

    /** Base64 of random bytes packs to three quarters; nothing that people keep packs so well. */
    private static final int MOST_PER_PACKED_BYTE = 200;

    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> chunks = new ArrayList<>();
    private final long limit;
    private long size;

    /**
     * @param limit how many bytes it may take
     */
    UnpackedMemory(long limit) {
        this.limit = limit;
    }

    /** Free memory to write to; never empty. */
    ByteBuffer room() {
        int used = (int) (size % CHUNK);
        if (size / CHUNK == chunks.size()) {
            chunks.add(arena.allocate(CHUNK));
        }
        return chunks.getLast().asSlice(used).asByteBuffer();
    }

    /**
     * Takes what was written to the room.
     *
     * @param packed from how many packed bytes everything so far has come
     */
    void take(int written, long packed) throws ArchiveException {
        size += written;
        if (size > limit) {
            throw ArchiveException.tooLarge();
        }
        if (isBomb(size, packed)) {
            throw ArchiveException.bomb();
        }
    }

    /** Whether so much came out of so few packed bytes that it can be no export. */
    static boolean isBomb(long unpacked, long packed) {
        return unpacked > CHUNK && unpacked / MOST_PER_PACKED_BYTE > packed;
    }

    long checksum() {
        CRC32 checksum = new CRC32();
        for (int i = 0; i < chunks.size(); i++) {
            long here = Math.min(CHUNK, size - (long) i * CHUNK);
            checksum.update(chunks.get(i).asSlice(0, here).asByteBuffer());
        }
        return checksum.getValue();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long read(MemorySegment target, long from) {
        long copied = 0;
        while (copied < target.byteSize() && from + copied < size) {
            long at = from + copied;
            long here = Math.min(CHUNK - at % CHUNK, size - at);
            long count = Math.min(here, target.byteSize() - copied);
            MemorySegment.copy(chunks.get((int) (at / CHUNK)), at % CHUNK, target, copied, count);
            copied += count;
        }
        return copied;
    }

    @Override
    public void close() {
        chunks.forEach(chunk -> chunk.fill((byte) 0));
        arena.close();
    }
}
