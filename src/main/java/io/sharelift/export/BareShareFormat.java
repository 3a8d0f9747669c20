package io.sharelift.export;

import java.io.IOException;

/** A text file with a user share and nothing else, or with one on each line. */
final class BareShareFormat implements ExportFormat {

    /** How every share starts: the base64 of an opening brace, a quote and any character. */
    private static final String START = "ey";

    @Override
    public String name() {
        return "User share";
    }

    @Override
    public boolean looksLike(Head head) {
        int first = head.firstIndex();
        if (first < 0) {
            return false;
        }
        byte[] bytes = head.bytes();
        for (int i = first; i < bytes.length; i++) {
            if (!belongs(bytes[i])) {
                return false;
            }
        }
        return bytes.length - first >= 16;
    }

    private static boolean belongs(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || "+/=-_:\r\n\t ".indexOf(b) >= 0;
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        if (everyLineIsAShare(source)) {
            readLines(source, sink);
        } else {
            long first = source.firstByte();
            long length = source.size() - first - source.trailingWhiteSpace();
            sink.row(share(source, 1, 1, first, length));
        }
    }

    private static boolean everyLineIsAShare(ExportSource source) throws IOException {
        LineReader lines = new LineReader(source);
        while (lines.next()) {
            if (!lines.blank() && !source.startsWith(lines.start(), START)) {
                return false;
            }
        }
        return true;
    }

    private static void readLines(ExportSource source, RowSink sink) throws IOException {
        LineReader lines = new LineReader(source);
        while (lines.next()) {
            if (!lines.blank()) {
                long length = lines.end() - lines.start();
                long ending = source.startsWith(lines.end() - 1, "\r") ? 1 : 0;
                long row = sink.rows() + 1;
                sink.row(share(source, row, lines.number(), lines.start(), length - ending));
            }
            sink.progress(lines.end());
        }
    }

    private static RawRow share(ExportSource source, long row, long line, long start, long length) {
        SourcePlace place =
                new SourcePlace(
                        source.path(), source.inside(), row, line, start, length, TextForm.PLAIN);
        return new RawRow(place, start, null, false, null, false, RawRow.Share.TEXT);
    }
}
