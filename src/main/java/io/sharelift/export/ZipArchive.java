package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP file, read by its directory at the end: the JDK's own reader hands the bytes over in arrays
 * on the heap.
 */
final class ZipArchive implements Archive {

    private static final long LOCAL = 0x04034b50L;
    private static final long CENTRAL = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGER = 0xffffffffL;
    private static final int ENCRYPTED = 1;
    private static final int UTF8_NAME = 1 << 11;

    private final SourceBytes file;
    private final PackedNumbers numbers;

    ZipArchive(SourceBytes file) {
        this.file = file;
        this.numbers = new PackedNumbers(file);
    }

    static boolean looksLike(byte[] head) {
        return head.length >= END_SIZE
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    @Override
    public String name() {
        return "ZIP";
    }

    @Override
    public List<ArchiveEntry> entries() throws IOException {
        long end = end();
        int count = numbers.u16(end + 10);
        long at = numbers.u32(end + 16);
        if (count == 0xffff || at == LARGER) {
            throw ArchiveException.tooLarge();
        }
        if (count > MOST_ENTRIES) {
            throw ArchiveException.tooMany(count);
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (numbers.u32(at) != CENTRAL) {
                throw ArchiveException.damaged("its directory is broken");
            }
            int nameSize = numbers.u16(at + 28);
            int flags = numbers.u16(at + 8);
            int method = numbers.u16(at + 10);
            Charset charset =
                    (flags & UTF8_NAME) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            entries.add(
                    new ArchiveEntry(
                            i,
                            numbers.text(at + CENTRAL_SIZE, nameSize, charset),
                            numbers.u32(at + 42),
                            numbers.u32(at + 20),
                            method,
                            numbers.u32(at + 16),
                            obstacle(flags, method, at)));
            at += CENTRAL_SIZE + nameSize + numbers.u16(at + 30) + numbers.u16(at + 32);
        }
        return entries;
    }

    private @Nullable String obstacle(int flags, int method, long at) throws IOException {
        if ((flags & ENCRYPTED) != 0) {
            return "it has a password";
        }
        if (numbers.u32(at + 20) == LARGER || numbers.u32(at + 42) == LARGER) {
            return "it is larger than 4 GB";
        }
        return method == ArchiveEntry.STORED || method == ArchiveEntry.DEFLATED
                ? null
                : "it is packed in a way that is not known";
    }

    private long end() throws IOException {
        long last = file.size() - END_SIZE;
        for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (numbers.u32(at) == END && at + END_SIZE + numbers.u16(at + 20) == file.size()) {
                return at;
            }
        }
        throw ArchiveException.damaged("its directory is missing");
    }

    @Override
    public void unpack(ArchiveEntry entry, UnpackedMemory into) throws IOException {
        if (numbers.u32(entry.start()) != LOCAL) {
            throw ArchiveException.damaged("an entry is not where it should be");
        }
        long from =
                entry.start()
                        + LOCAL_SIZE
                        + numbers.u16(entry.start() + 26)
                        + numbers.u16(entry.start() + 28);
        long to = Math.min(file.size(), from + entry.packed());
        try (Inflation inflation = new Inflation(file)) {
            if (entry.method() == ArchiveEntry.DEFLATED) {
                inflation.inflate(from, to, 0, into);
            } else {
                inflation.copy(from, to, into);
            }
        }
        if (into.checksum() != entry.checksum()) {
            throw ArchiveException.damaged("its checksum is another one");
        }
    }
}
