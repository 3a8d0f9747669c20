package io.sharelift.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.sharelift.share.OwnerOnly;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file that is being written, for its owner alone to read. */
public final class CsvFile implements Closeable {

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Begins a file with the names of its columns.
     *
     * @throws IOException if it is there already, or cannot be written
     */
    public static CsvFile create(Path file, List<String> names) throws IOException {
        Files.createFile(file, OwnerOnly.posix(file));
        return to(Files.newBufferedWriter(file, StandardCharsets.UTF_8), names);
    }

    /** Begins with the names of the columns; closing it closes what it is written to. */
    public static CsvFile to(Writer out, List<String> names) throws IOException {
        out.write('\uFEFF'); // Else spreadsheets take UTF-8 for the system's own alphabet.
        CsvFile made =
                new CsvFile(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out));
        made.line(names);
        return made;
    }

    /** Adds a line; texts of strangers have been through {@link Cells}. */
    public void line(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
