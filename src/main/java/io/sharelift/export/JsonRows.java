package io.sharelift.export;

import io.sharelift.share.json.JsonProblem;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Walks a JSON text that is one value with many rows in it, and says where it breaks. */
final class JsonRows {

    private final RowSink sink;
    private final JsonScanner scanner;
    private final JsonRowReader reader;
    private long entry;

    JsonRows(ExportSource source, long firstByte, RowSink sink) {

        this.sink = sink;
        this.scanner = new JsonScanner(source.input(firstByte, source.size()));
        this.reader = new JsonRowReader(source, scanner).from(firstByte, 1);
    }

    /** What is to be done with the value after its first token. */
    interface Walk {
        void go(JsonToken first) throws IOException;
    }

    /** Reads the whole text; a problem ends it and is reported with its place. */
    void read(Walk walk) throws IOException {
        try {
            walk.go(scanner.next());
            scanner.next();
        } catch (JsonProblem problem) {
            sink.problem(finding(problem));
        }
    }

    JsonScanner scanner() {
        return scanner;
    }

    JsonRowReader reader() {
        return reader;
    }

    /** Reads the entries of an array whose start has been read. */
    void readArray() throws IOException {
        for (JsonToken token = scanner.next();
                token != JsonToken.END_ARRAY;
                token = scanner.next()) {
            readEntry(token, null);
        }
    }

    /** Reads one entry that starts with this token. */
    void readEntry(JsonToken token, @Nullable String handle) throws IOException {
        entry++;
        long line = scanner.line();
        reader.start();
        if (handle != null) {
            reader.handle(handle);
        }
        switch (token) {
            case START_OBJECT -> reader.readMembers();
            case STRING -> reader.takeShare(token);
            default -> scanner.skip(token);
        }
        deliver(line);
    }

    /** Hands over what the reader has read. */
    void deliver(long line) throws IOException {
        if (reader.isRow()) {
            sink.row(reader.row(Math.max(entry, 1), line));
        } else {
            sink.passOver(reader.names());
        }
        sink.progress(scanner.position());
    }

    private Finding finding(JsonProblem problem) {
        return switch (problem.kind()) {
            case TOO_DEEP ->
                    Finding.of(FindingCode.NESTED_TOO_DEEPLY, problem.line(), problem.offset());
            case ENDS_EARLY -> broken(FindingCode.FILE_ENDS_EARLY, problem);
            case NOT_JSON, TOO_LONG -> broken(FindingCode.FILE_BROKEN, problem);
        };
    }

    private Finding broken(FindingCode code, JsonProblem problem) {
        long inRow = Math.max(entry, sink.rows() + 1);
        return Finding.of(code, inRow, problem.line(), problem.offset(), sink.rows());
    }
}
