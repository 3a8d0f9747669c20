package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A cell of a CSV file by its place.
 *
 * @param text the text if it is a name or a fact, null if it is or may be a share
 */
record CsvCell(long start, long length, TextForm form, @Nullable String text) {

    static CsvCell of(CsvScanner scanner) {
        return new CsvCell(scanner.start(), scanner.length(), scanner.form(), scanner.text());
    }

    SourcePlace place(Path file, long row, long line) {
        return new SourcePlace(file, row, line, start, length, form);
    }
}
