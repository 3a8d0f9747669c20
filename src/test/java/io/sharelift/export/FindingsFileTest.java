package io.sharelift.export;

import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class FindingsFileTest {

    @TempDir Path folder;

    private String written(Inventory inventory, String name) throws IOException {
        Path file = folder.resolve(name);
        FindingsFile.write(inventory, file);
        return Files.readString(file);
    }

    /** The formula of the fixture, in a row that something is found in. */
    private Inventory withFormula() throws IOException {
        String text = Files.readString(Exports.file("broken/formula.csv"));
        String share = text.lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
        return read(Files.writeString(folder.resolve("f.csv"), text.replace(share, "")));
    }

    @Test
    void everyFindingIsALineWithItsFilePlaceAndWallet() throws IOException {
        String csv =
                written(
                        read(
                                Exports.file("broken/truncated.json"),
                                Exports.file("broken/no-signer.json")),
                        "findings.csv");

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFFile,Place,Wallet,For whom,Severity");
        assertThat(lines.get(1)).startsWith("truncated.json,,,,blocks,FILE_ENDS_EARLY,");
        assertThat(lines.get(2))
                .startsWith("no-signer.json,\"row 1, line 1, byte ")
                .contains("SIGNER_MISSING");
    }

    @Test
    void aFormulaIsWrittenBackNeutralised() throws IOException {
        assertThat(written(withFormula(), "findings.csv"))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "|x"})
    void nothingThatASpreadsheetWouldRunIsLeftAtAStart(String cell) {
        assertThat(FindingsTable.text(cell)).isEqualTo("'" + cell);
        assertThat(FindingsTable.text("x" + cell)).isEqualTo("x" + cell);
    }

    @Test
    void thePageStandsAloneAndNothingInItRuns() throws IOException {
        Path file = folder.resolve("<img src=x onerror=alert(1)>.json");
        Files.writeString(file, "[{\"walletId\":\"w\",\"email\":\"<script>a&b</script>\"}]");

        String page = written(read(file), "findings.HTML");

        assertThat(page)
                .contains("SHARE_MISSING")
                .contains("&lt;script&gt;a&amp;b")
                .contains("default-src 'none'")
                .doesNotContain("<script", "<img", "http://", "https://");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path taken = folder.resolve("taken.csv");
        Files.createDirectories(taken.resolve("x"));

        assertThatThrownBy(() -> FindingsFile.write(read("broken/no-signer.json"), taken))
                .isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }
}
