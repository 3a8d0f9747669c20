package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a user share stands, so that it can be read again when it is sealed.
 *
 * @param file the export
 * @param inside where in the file the text is that the other numbers are about; null if it is the
 *     file's own
 * @param row the row or entry, from 1
 * @param line the line in which the row starts, from 1
 * @param start the first byte of the share's text, from 0
 * @param length bytes of the share's text, 0 if the row has none
 * @param form how the text is written there
 */
public record SourcePlace(
        Path file,
        @Nullable Inside inside,
        long row,
        long line,
        long start,
        long length,
        TextForm form) {

    /** The place for people: {@code row 5, line 9, byte 1,234}. */
    public String words() {
        return switch (inside) {
            case null -> position();
            case Inside.Entry entry -> position() + " " + entry.words();
            case Inside.Cell cell -> String.format(Locale.ROOT, "row %,d, %s", row, cell.words());
        };
    }

    private String position() {
        return String.format(Locale.ROOT, "row %,d, line %,d, byte %,d", row, line, start);
    }
}
