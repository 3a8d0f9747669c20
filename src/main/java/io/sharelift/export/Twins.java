package io.sharelift.export;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Notices a file that was opened before under another name: every byte is compared. */
final class Twins {

    private static final int WINDOW = 1 << 20;

    private final Map<Start, List<Path>> opened = new HashMap<>();

    private record Start(long size, long checksum) {}

    /** The file opened earlier that has the same bytes; if there is none, this one is kept. */
    Optional<Path> earlier(ExportSource source) throws IOException {
        if (source.size() == 0) {
            return Optional.empty();
        }
        List<Path> alike =
                opened.computeIfAbsent(
                        new Start(source.size(), checksum(source)), start -> new ArrayList<>());
        for (Path other : alike) {
            if (same(source, other)) {
                return Optional.of(other);
            }
        }
        alike.add(source.path());
        return Optional.empty();
    }

    private static long checksum(ExportSource source) throws IOException {
        try (Head head = source.head()) {
            CRC32 checksum = new CRC32();
            checksum.update(head.bytes());
            return checksum.getValue();
        }
    }

    private static boolean same(ExportSource source, Path other) throws IOException {
        FileIdentity identity = FileIdentity.of(other);
        if (identity.key() != null && identity.key().equals(source.identity().key())) {
            return true;
        }
        try (SourceBytes bytes = FileBytes.open(other, identity);
                Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocate(WINDOW);
            MemorySegment two = arena.allocate(WINDOW);
            try {
                return same(source.bytes(), bytes, one, two);
            } finally {
                one.fill((byte) 0);
                two.fill((byte) 0);
            }
        }
    }

    private static boolean same(
            SourceBytes first, SourceBytes second, MemorySegment one, MemorySegment two)
            throws IOException {
        for (long at = 0; at < first.size(); at += WINDOW) {
            long count = first.read(one, at);
            if (count == 0
                    || count != second.read(two, at)
                    || one.asSlice(0, count).mismatch(two.asSlice(0, count)) >= 0) {
                return false;
            }
        }
        return first.size() == second.size();
    }
}
