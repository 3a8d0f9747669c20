package io.sharelift.record.verify;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What a byte of a SQLite file is, as far as it says nothing about an event. */
final class Region {

    private static final NavigableMap<Integer, String> HEADER = new TreeMap<>();

    static {
        HEADER.put(0, "header: that it is a database");
        HEADER.put(16, "header: page size");
        HEADER.put(18, "header: kind of log");
        HEADER.put(20, "header: reserved space, fractions");
        HEADER.put(24, "header: change counter");
        HEADER.put(28, "header: pages in the file");
        HEADER.put(32, "header: free pages");
        HEADER.put(40, "header: schema cookie");
        HEADER.put(44, "header: schema format");
        HEADER.put(48, "header: size of the cache");
        HEADER.put(52, "header: vacuum");
        HEADER.put(56, "header: encoding");
        HEADER.put(60, "header: version of the format");
        HEADER.put(64, "header: incremental vacuum");
        HEADER.put(68, "header: that it is a record");
        HEADER.put(72, "header: not used");
        HEADER.put(92, "header: version valid for");
        HEADER.put(96, "header: version of SQLite");
    }

    static final String FREE = "free space in a page";
    private static final String FREE_PAGE = "a free page";
    private static final String TABLES = "list of tables: number of a row";
    private static final String NUMBER = "row: where its number stands only by name";
    static final String CELLS = "what is in a page";

    static final Set<String> HARMLESS =
            Set.of(
                    "header: kind of log",
                    "header: change counter",
                    "header: pages in the file",
                    "header: schema cookie",
                    "header: schema format",
                    "header: encoding",
                    "header: size of the cache",
                    "header: not used",
                    "header: version valid for",
                    "header: version of SQLite",
                    TABLES,
                    NUMBER,
                    FREE,
                    FREE_PAGE);

    private static final int LEAF = 13;
    private static final List<Integer> KINDS = List.of(2, 5, 10, 13);

    private Region() {}

    static String of(byte[] file, int at) {
        if (at < 100) {
            return HEADER.floorEntry(at).getValue();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int pageSize = bytes.getShort(16);
        int page = at / pageSize * pageSize;
        int header = page == 0 ? 100 : page;
        int kind = file[header];
        if (!KINDS.contains(kind)) {
            return FREE_PAGE;
        }
        int cells = bytes.getShort(header + 3);
        int pointers = header + (kind < 8 ? 12 : 8);
        int content = page + bytes.getShort(header + 5);
        boolean between = at >= pointers + 2 * cells && at < content;
        if (between || inFreeBlock(bytes, page, header, at)) {
            return FREE;
        }
        if (page == 0 && at >= content) {
            return TABLES;
        }
        return kind == LEAF && isNumber(bytes, page, pointers, cells, at) ? NUMBER : CELLS;
    }

    /**
     * The first column is another name for the row's number: what stands in its own place is a
     * null, or else a nought, and is not read.
     */
    private static boolean isNumber(ByteBuffer bytes, int page, int pointers, int cells, int at) {
        for (int i = 0; i < cells; i++) {
            int size = page + bytes.getShort(pointers + 2 * i);
            int number = afterVarint(bytes, size);
            int header = afterVarint(bytes, number);
            if (at == afterVarint(bytes, header)) {
                return true;
            }
        }
        return false;
    }

    private static int afterVarint(ByteBuffer bytes, int at) {
        int end = at;
        while (bytes.get(end) < 0) {
            end++;
        }
        return end + 1;
    }

    private static boolean inFreeBlock(ByteBuffer bytes, int page, int header, int at) {
        int block = bytes.getShort(header + 1);
        while (block > 0) {
            int size = bytes.getShort(page + block + 2);
            if (at >= page + block + 4 && at < page + block + size) {
                return true;
            }
            block = bytes.getShort(page + block);
        }
        return false;
    }
}
