package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one text or database after another, each in the format that it looks like. */
final class SourceReader {

    private final Formats formats;
    private final Inspectors inspectors;
    private final PackedRows rows;
    private final ReadingProgress progress;

    SourceReader(
            Formats formats, Inspectors inspectors, PackedRows rows, ReadingProgress progress) {
        this.formats = formats;
        this.inspectors = inspectors;
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * What became of it.
     *
     * @param format the format's name, null if none looks like it
     */
    record Outcome(@Nullable String format, int wallets, List<Finding> findings) {

        static Outcome unknown(FindingCode code) {
            return new Outcome(null, 0, List.of(Finding.of(code)));
        }
    }

    ReadingProgress progress() {
        return progress;
    }

    Outcome read(ExportSource source) throws IOException {
        Optional<ExportFormat> format;
        FindingCode otherwise;
        try (Head head = source.head()) {
            format = formats.of(head);
            otherwise = noFormat(head);
        }
        if (format.isEmpty()) {
            return Outcome.unknown(otherwise);
        }
        try (FileReading reading = new FileReading(source, inspectors, rows, progress)) {
            try {
                format.get().read(source, reading);
            } catch (IOException e) {
                reading.finish();
                throw e;
            }
            reading.finish();
            return new Outcome(format.get().name(), reading.wallets(), reading.findings());
        }
    }

    private static FindingCode noFormat(Head head) {
        if (head.isUtf16()) {
            return FindingCode.TEXT_IN_UTF16;
        }
        boolean empty = head.firstByte() < 0 && head.whole();
        return empty ? FindingCode.FILE_EMPTY : FindingCode.FORMAT_UNKNOWN;
    }
}
