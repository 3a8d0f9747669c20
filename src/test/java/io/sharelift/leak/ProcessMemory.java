package io.sharelift.leak;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All memory of this process that it can write to, on Linux: what the collector left behind where
 * no object is any more, and what is outside of the heap.
 */
public final class ProcessMemory implements AutoCloseable {

    private static final Path SELF = Path.of("/proc/self");
    private static final int BLOCK = 1 << 20;

    private final RandomAccessFile memory;
    private final RandomAccessFile map;

    private ProcessMemory(RandomAccessFile memory, RandomAccessFile map) {
        this.memory = memory;
        this.map = map;
    }

    /** Whether this system lets a process look at itself. */
    static boolean isThere() {
        return Files.exists(SELF.resolve("mem"));
    }

    /** To be opened first: the program forbids it to everybody when it starts, itself included. */
    public static ProcessMemory open() throws IOException {
        return new ProcessMemory(
                new RandomAccessFile(SELF.resolve("mem").toFile(), "r"),
                new RandomAccessFile(SELF.resolve("maps").toFile(), "r"));
    }

    /** Copies it into a file. */
    public void write(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String line : regions()) {
                String[] columns = line.split("\\s+", 6);
                boolean ours = columns[5].isEmpty() || columns[5].startsWith("[");
                if (columns[1].startsWith("rw") && ours) {
                    String[] ends = columns[0].split("-", 2);
                    copy(
                            Long.parseUnsignedLong(ends[0], 16),
                            Long.parseUnsignedLong(ends[1], 16),
                            block,
                            out);
                }
            }
        }
    }

    private String[] regions() throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[1 << 16];
        for (int count = map.read(some); count > 0; count = map.read(some)) {
            text.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
        return text.toString().split("\n");
    }

    /** A piece that cannot be read is none that holds anything. */
    private void copy(long from, long to, byte[] block, OutputStream out) throws IOException {
        for (long at = from; at < to; at += block.length) {
            try {
                memory.seek(at);
                int count = memory.read(block, 0, (int) Math.min(block.length, to - at));
                out.write(block, 0, Math.max(0, count));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        memory.close();
        map.close();
    }
}
