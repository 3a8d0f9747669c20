package io.sharelift.report.csv;

import io.sharelift.report.save.EvidenceException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a file as a spreadsheet would, record by record, to check what was written: the first cell
 * of each and how many it has.
 */
public final class CsvReadBack {

    /** A record that was read. */
    interface Line {
        void is(String firstCell, int cells);
    }

    private final Reader in;
    private final Line lines;
    private final StringBuilder first = new StringBuilder();
    private int cells;
    private boolean quoted;

    private CsvReadBack(Reader in, Line lines) {
        this.in = in;
        this.lines = lines;
    }

    /** Hands out each record, the names as well. */
    static void read(Reader in, Line lines) throws IOException {
        new CsvReadBack(in, lines).read();
    }

    /**
     * Hands out the first cell of each record of a file but its names.
     *
     * @return how many records that are
     * @throws EvidenceException if one has not as many cells as there are names
     */
    public static int read(Path file, Consumer<String> firstCells) throws IOException {
        int[] seen = {-1, 0};
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(
                    in,
                    (first, cells) -> {
                        if (++seen[0] == 0) {
                            seen[1] = cells;
                            return;
                        }
                        if (cells != seen[1]) {
                            throw EvidenceException.countsDiffer(
                                    "a line of " + file.getFileName() + " has other columns");
                        }
                        firstCells.accept(first);
                    });
        }
        return Math.max(seen[0], 0);
    }

    private void read() throws IOException {
        int c = in.read();
        if (c == '\uFEFF') {
            c = in.read();
        }
        while (c >= 0) {
            int next = in.read();
            if (c == '"') {
                if (quoted && next == '"') {
                    add('"');
                    next = in.read();
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                add((char) c);
            } else if (c == ',') {
                cells++;
            } else if (c == '\n') {
                end();
            }
            c = next;
        }
        if (quoted || cells > 0 || !first.isEmpty()) {
            throw new IOException("The last line has no end.");
        }
    }

    private void add(char c) {
        if (cells == 0) {
            first.append(c);
        }
    }

    private void end() {
        lines.is(first.toString(), cells + 1);
        first.setLength(0);
        cells = 0;
    }
}
