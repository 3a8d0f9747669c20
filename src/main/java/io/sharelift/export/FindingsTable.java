package io.sharelift.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;

/** Findings as CSV that a spreadsheet program opens, and in which it finds nothing to run. */
final class FindingsTable {

    private FindingsTable() {}

    static void write(Stream<FindingsFile.Line> lines, Writer out) throws IOException {
        out.write('\uFEFF'); // Else spreadsheets take UTF-8 for the system's own alphabet.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(
                "File", "Place", "Wallet", "For whom", "Severity", "Code", "What", "What to do");
        lines.forEach(
                line ->
                        csv.writeRecord(
                                text(line.file()),
                                text(line.place()),
                                text(line.wallet()),
                                text(line.identifier()),
                                line.severity().name().toLowerCase(Locale.ROOT),
                                line.code().name(),
                                text(line.what()),
                                text(line.todo())));
        csv.flush();
    }

    /** What a spreadsheet would take for a formula gets a quote before it, and stays text. */
    static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
