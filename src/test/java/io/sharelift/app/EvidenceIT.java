package io.sharelift.app;

import static io.sharelift.app.Program.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.app.Program.Ended;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** The closed module finds the PDF library, which has no descriptor, and the window's fonts. */
final class EvidenceIT {

    @TempDir Path home;

    @Test
    void thePackagedProgramSavesTheEvidenceOfARunInASmallHeap() throws Exception {
        Map<String, String> small = Map.of("SHARELIFT_OPTS", "-Xmx256m");
        String record = home.resolve("acme.sharelift").toString();
        Path out = home.resolve("evidence");
        Ended migrated =
                Program.run(
                        home,
                        small,
                        "migrate",
                        "--record",
                        record,
                        "--env",
                        "practice",
                        "--yes",
                        export("array.json"));
        assertThat(migrated.code()).as(migrated.err()).isZero();

        Ended saved =
                Program.run(
                        home,
                        small,
                        "record",
                        "report",
                        record,
                        "--out",
                        out.toString(),
                        "--pack",
                        export("array.json"));

        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(saved.out()).contains("\"wallets\":90").contains("\"migrated\":90");
        try (PDDocument document = Loader.loadPDF(out.resolve("report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("This was practice")
                    .contains("90 migrated");
        }
        assertThat(out.resolve("acme-evidence.zip")).isNotEmptyFile();
    }
}
