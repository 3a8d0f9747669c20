package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;

/** The numbers and names in the headers of an archive, the low byte first. */
final class PackedNumbers {

    private static final int WINDOW = 1 << 16;

    private final SourceBytes file;
    private final MemorySegment window = Arena.ofAuto().allocate(WINDOW);
    private long start;
    private long length;

    PackedNumbers(SourceBytes file) {
        this.file = file;
    }

    int u8(long at) throws IOException {
        if (at < start || at >= start + length) {
            // Backwards in half windows, so that a search from the end does not read for each step.
            start = at < start ? Math.max(0, at - WINDOW / 2) : at;
            length = at < 0 ? 0 : file.read(window, start);
            if (at < 0 || at >= start + length) {
                throw ArchiveException.damaged("it ends early");
            }
        }
        return window.get(JAVA_BYTE, at - start) & 0xff;
    }

    int u16(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(long at) throws IOException {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    String text(long at, int size, Charset charset) throws IOException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) u8(at + i);
        }
        return new String(bytes, charset);
    }
}
