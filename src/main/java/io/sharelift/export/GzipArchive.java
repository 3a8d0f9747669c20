package io.sharelift.export;

import java.io.IOException;
import java.util.List;

/** A file packed with gzip (RFC 1952), in one piece or in several after each other. */
final class GzipArchive implements Archive {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final SourceBytes file;
    private final PackedNumbers numbers;
    private final String fileName;

    GzipArchive(SourceBytes file, String fileName) {
        this.file = file;
        this.numbers = new PackedNumbers(file);
        this.fileName = fileName;
    }

    static boolean looksLike(byte[] head) {
        return head.length > HEADER && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
    }

    @Override
    public String name() {
        return "gzip";
    }

    /** The name in the header is whatever it was once; the file's own is what the operator sees. */
    @Override
    public List<ArchiveEntry> entries() {
        boolean ends = fileName.endsWith(".gz");
        String name = ends ? fileName.substring(0, fileName.length() - 3) : fileName;
        return List.of(new ArchiveEntry(0, name, 0, file.size(), ArchiveEntry.DEFLATED, 0, null));
    }

    @Override
    public void unpack(ArchiveEntry entry, UnpackedMemory into) throws IOException {
        try (Inflation inflation = new Inflation(file)) {
            long at = 0;
            int pieces = 0;
            while (at < file.size() && startsPiece(at)) {
                long end = inflation.inflate(afterHeader(at), file.size(), at, into);
                if (end + TRAILER > file.size()) {
                    throw ArchiveException.damaged("it ends early");
                }
                pieces++;
                at = end + TRAILER;
                if (pieces == 1 && at >= file.size() && numbers.u32(end) != into.checksum()) {
                    throw ArchiveException.damaged("its checksum is another one");
                }
            }
            if (pieces == 0) {
                throw ArchiveException.damaged("it has no beginning");
            }
        }
    }

    private boolean startsPiece(long at) throws IOException {
        return at + HEADER <= file.size() && numbers.u16(at) == 0x8b1f && numbers.u8(at + 2) == 8;
    }

    private long afterHeader(long start) throws IOException {
        int flags = numbers.u8(start + 3);
        long at = start + HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            at += 2L + numbers.u16(at);
        }
        if ((flags & HAS_NAME) != 0) {
            at = afterText(at);
        }
        if ((flags & HAS_COMMENT) != 0) {
            at = afterText(at);
        }
        return (flags & HAS_HEADER_CHECKSUM) != 0 ? at + 2 : at;
    }

    private long afterText(long start) throws IOException {
        long at = start;
        while (numbers.u8(at) != 0) {
            at++;
        }
        return at + 1;
    }
}
