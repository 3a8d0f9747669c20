package io.sharelift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.MigrationRecord;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

import javax.imageio.ImageIO;

class ReportTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir Path folder;

    @Test
    void theReportCanBeLookedAt() throws IOException {
        Path html = folder.resolve("report.html");
        Path pdf = folder.resolve("report.pdf");
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            HtmlReport.write(record, BERLIN, html);
            PdfReport.write(record, BERLIN, pdf);
        }
        Files.createDirectories(PICTURES);
        Files.copy(html, PICTURES.resolve("report.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Path picture = PICTURES.resolve("report-" + (page + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(page, 80), "png", picture.toFile());
            }
            String text = new PDFTextStripper().getText(document);
            System.out.println(text);
            assertThat(text).contains("Ada Lovelace");
        }
    }
}
