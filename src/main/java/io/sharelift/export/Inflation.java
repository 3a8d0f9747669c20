package io.sharelift.export;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Inflates from a file into memory of ours, with no byte on the heap. */
final class Inflation implements AutoCloseable {

    private static final int WINDOW = 1 << 18;

    /** The inflater itself remembers the last 32 KB of what came out. */
    private static final int REMEMBERED = 1 << 16;

    private final Inflater inflater = new Inflater(true);
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment window = arena.allocate(WINDOW);
    private final SourceBytes packed;
    private long windowStart;
    private long windowSize;

    Inflation(SourceBytes packed) {
        this.packed = packed;
    }

    /**
     * Inflates what starts at one place and ends before another; says where it ended.
     *
     * @param before packed bytes from which the memory was filled before
     */
    long inflate(long from, long to, long before, UnpackedMemory into) throws IOException {
        inflater.reset();
        long position = from;
        ByteBuffer input = ByteBuffer.allocate(0);
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    input = read(position, to);
                    position += input.limit();
                    inflater.setInput(input);
                }
                int written = inflater.inflate(into.room());
                into.take(written, before + position - from - input.remaining());
                boolean stuck = written == 0 && !inflater.finished() && !inflater.needsInput();
                if (inflater.needsDictionary() || stuck) {
                    throw ArchiveException.damaged("it is packed in a way that is not known");
                }
            }
        } catch (DataFormatException e) {
            throw ArchiveException.damaged("its packed bytes make no sense");
        }
        return position - input.remaining();
    }

    /** A file may have a million pieces of a few bytes, which are not read by the window each. */
    private ByteBuffer read(long position, long to) throws IOException {
        if (position < windowStart || position >= windowStart + windowSize) {
            windowStart = position;
            windowSize = position < packed.size() ? packed.read(window, position) : 0;
        }
        long got = Math.min(to, windowStart + windowSize) - position;
        if (got <= 0) {
            throw ArchiveException.damaged("it ends early");
        }
        return window.asSlice(position - windowStart, got).asByteBuffer();
    }

    /** Copies what is stored as it is. */
    void copy(long from, long to, UnpackedMemory into) throws IOException {
        long position = from;
        while (position < to) {
            MemorySegment room = MemorySegment.ofBuffer(into.room());
            long wanted = Math.min(room.byteSize(), to - position);
            long got = packed.read(room.asSlice(0, wanted), position);
            if (got == 0) {
                throw ArchiveException.damaged("it ends early");
            }
            position += got;
            into.take((int) got, position - from);
        }
    }

    /** Lets the inflater remember zeros, before its memory is given back as it is. */
    private void forget() {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            byte[] packedZeros = new byte[REMEMBERED];
            deflater.setInput(new byte[REMEMBERED]);
            deflater.finish();
            int size = deflater.deflate(packedZeros);
            inflater.reset();
            inflater.setInput(packedZeros, 0, size);
            byte[] zeros = new byte[1024];
            while (!inflater.finished() && inflater.inflate(zeros) > 0) {
                // Zeros push out what it remembers.
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("This Java cannot inflate what it deflates.", e);
        }
    }

    @Override
    public void close() {
        forget();
        inflater.close();
        window.fill((byte) 0);
        arena.close();
    }
}
