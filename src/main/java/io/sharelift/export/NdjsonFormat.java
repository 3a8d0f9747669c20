package io.sharelift.export;

import io.sharelift.share.json.JsonInput;
import io.sharelift.share.json.JsonProblem;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** One JSON row on each line; a broken line costs that line only. */
final class NdjsonFormat implements ExportFormat {

    @Override
    public String name() {
        return "JSON lines";
    }

    @Override
    public boolean looksLike(Head head) {
        return head.firstByte() == '{' && firstLineIsWhole(head);
    }

    /** Whether the first line is an object by itself, with more lines or nothing after it. */
    static boolean firstLineIsWhole(Head head) {
        byte[] bytes = head.bytes();
        int start = head.firstIndex();
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        boolean open = end == bytes.length && !head.whole();
        return open ? looksLikeRow(bytes, start) : isObject(bytes, start, end);
    }

    private static boolean looksLikeRow(byte[] bytes, int start) {
        try {
            JsonScanner scanner = scanner(bytes, start, bytes.length);
            scanner.next();
            scanner.next();
            return scanner.next() != JsonToken.START_OBJECT;
        } catch (IOException endsInTheMiddle) {
            return true;
        }
    }

    private static boolean isObject(byte[] bytes, int start, int end) {
        try {
            JsonScanner scanner = scanner(bytes, start, end);
            scanner.next();
            JsonToken member = scanner.next();
            JsonToken value = member == JsonToken.NAME ? scanner.next() : member;
            scanner.skip(value);
            while (scanner.next() != JsonToken.END) {
                // To the end of the object: only a whole one counts.
            }
            return value != JsonToken.START_OBJECT;
        } catch (IOException notWhole) {
            return false;
        }
    }

    private static JsonScanner scanner(byte[] bytes, int start, int end) {
        return new JsonScanner(
                JsonInput.of(MemorySegment.ofArray(bytes).asSlice(start, end - start)));
    }

    @Override
    public RowFields fields(ExportSource source) throws IOException {
        return new JsonFields(source, RowIndex.of(source, this));
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        LineReader lines = new LineReader(source);
        while (lines.next()) {
            if (!lines.blank()) {
                readLine(source, lines, sink);
            }
            sink.progress(lines.end());
        }
    }

    private static void readLine(ExportSource source, LineReader line, RowSink sink)
            throws IOException {
        JsonScanner scanner = new JsonScanner(source.lineInput(line.start(), line.end()));
        JsonRowReader reader = new JsonRowReader(source, scanner).from(line.start(), line.number());
        try {
            JsonToken first = scanner.next();
            reader.start();
            if (first == JsonToken.START_OBJECT) {
                reader.readMembers();
            } else if (first == JsonToken.STRING) {
                reader.takeShare(first);
            } else {
                scanner.skip(first);
            }
            scanner.next();
        } catch (JsonProblem problem) {
            sink.problem(
                    Finding.of(
                            FindingCode.LINE_BROKEN,
                            line.number(),
                            line.start() + problem.offset()));
            return;
        }
        if (reader.isRow()) {
            sink.row(reader.row(sink.rows() + 1, 1));
        } else {
            sink.passOver(reader.names());
        }
    }
}
