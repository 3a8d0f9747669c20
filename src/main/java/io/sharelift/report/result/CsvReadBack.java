package io.sharelift.report.result;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a result file as a spreadsheet would, record by record, to check what was written: the
 * first cell of each and how many it has.
 */
final class CsvReadBack {

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
