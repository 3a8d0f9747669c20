package io.sharelift.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Whatever a stranger wrote, a cell is a text. */
class CellsProperties {

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("=+-@|%\t\r\n'\",;a \0＝＋").ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.of(
                        "=cmd|' /C calc'!A0",
                        "@SUM(1+1)*cmd|' /C calc'!A0",
                        "-2+3",
                        "\t=1+1",
                        "a\"\r\n=1+1",
                        "\uD800"));
    }

    @Property
    void noCellBeginsAFormulaAndEachTextComesBack(@ForAll("hostile") String text) {
        String cell = Cells.text(text);
        if (!cell.isEmpty()) {
            assertThat("=+-@|%\t\r\n＝＋").doesNotContain(cell.substring(0, 1));
        }
        String back = cell.startsWith("'") ? cell.substring(1) : cell;
        boolean whole = text.chars().noneMatch(c -> Character.isSurrogate((char) c) || c == 0);
        if (whole) {
            assertThat(back).isEqualTo(text);
        } else {
            assertThat(back).hasSameSizeAs(text);
        }
    }

    @Property
    void whatIsReadBackIsWhatAnotherReaderReads(
            @ForAll("hostile") String one, @ForAll("hostile") String two) throws IOException {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("wallet", "text", "other");
        csv.writeRecord(Cells.text(one), Cells.text(two), Cells.text(one));
        csv.writeRecord("w", Cells.text(two), "");
        csv.flush();

        List<String> firsts = new ArrayList<>();
        CsvReadBack.read(
                new StringReader(out.toString()),
                (first, cells) -> {
                    firsts.add(first);
                    assertThat(cells).isEqualTo(3);
                });
        assertThat(firsts)
                .containsExactlyElementsOf(
                        CsvReader.builder().ofCsvRecord(out.toString()).stream()
                                .map(line -> line.getField(0))
                                .toList());
    }
}
