package io.sharelift.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.MigrationRecord;
import io.sharelift.report.PdfReport;
import io.sharelift.report.SampleRecord;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Paper;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.imageio.ImageIO;

/** The PDF as another reader sees it. */
class PdfPaperTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir Path folder;

    private static PDDocument written(Block... blocks) throws IOException {
        Paper paper =
                new Paper(
                        "Title",
                        "Subtitle",
                        "acme.sharelift · anchor 0123456789abcdef",
                        Instant.EPOCH,
                        List.of(new Section("one", "One", List.of(blocks))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    void everyPageHasItsNumberTheRecordAndTheAnchor() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        String head;
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            PdfReport.write(record, ZoneId.of("Europe/Berlin"), pdf);
            head = record.anchor().hash();
        }
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page))
                        .contains(page + " / " + pages)
                        .contains("acme-2026-11.sharelift · anchor " + head.substring(0, 16));
            }
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).contains("Summary", "Exceptions", "Anchor").hasSize(10);
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("Migration of key shares: acme-2026-11.sharelift");
            picture(document);
        }
        assertThat(Files.size(pdf)).isLessThan(1_000_000);
    }

    /** Also for people to look at: {@code target/screenshots/report-1.png} and so on. */
    private static void picture(PDDocument document) throws IOException {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, 80);
            Path file = PICTURES.resolve("report-" + (page + 1) + ".png");
            ImageIO.write(image, "png", file.toFile());
        }
        BufferedImage first = renderer.renderImageWithDPI(0, 80);
        assertThat(coloured(first, 0x1a7f37)).as("the bar is green").isGreaterThan(1_000);
        assertThat(coloured(first, 0xcf222e)).as("and red").isGreaterThan(100);
    }

    private static long coloured(BufferedImage image, int colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void charactersThatTheFontsDoNotHaveBecomeSquares() throws IOException {
        try (PDDocument document =
                written(
                        new Block.Paragraph("Zoë Łukasz Ελένη Иван 李雷 🙂 \u0007 end", false),
                        new Block.Facts(List.of(new Fact("李", "雷🙂", true))),
                        new Block.Heading("नमस्ते"))) {
            assertThat(text(document, 1))
                    .contains("Zoë Łukasz Ελένη Иван □□ □ □ end")
                    .contains("□□");
        }
    }

    @Test
    void aLongTableNamesItsColumnsOnEachPageAndLosesNoRow() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 1; row <= 200; row++) {
            rows.add(List.of(Cell.fixed("wallet-" + row), Cell.of("word ".repeat(row % 40))));
        }
        try (PDDocument document =
                written(
                        new Block.Table(
                                List.of(new Column("Wallet", 1), new Column("Why", 2)), rows))) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("Wallet").contains("Why");
                all.append(text(document, page));
            }
            for (int row = 1; row <= 200; row++) {
                assertThat(all.toString()).containsPattern("wallet-" + row + "\\b");
            }
        }
    }

    @Test
    void endlessWordsAndCellsStayOnTheirPages() throws IOException {
        String endless = "w".repeat(2_000);
        try (PDDocument document =
                written(
                        new Block.Paragraph(endless, false),
                        new Block.Note(Tone.FAILED, "Note", endless),
                        new Block.Facts(Collections.nCopies(3, new Fact(endless, endless, true))),
                        new Block.Script(endless),
                        new Block.Table(
                                List.of(new Column("A", 1), new Column("B", 9)),
                                List.of(List.of(Cell.of(endless), Cell.of("b")))))) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(
                                org.apache.pdfbox.text.TextPosition position) {
                            assertThat(position.getX() + position.getWidth()).isLessThan(550);
                            assertThat(position.getY()).isBetween(40f, 842f);
                            super.processTextPosition(position);
                        }
                    };
            assertThat(stripper.getText(document)).contains("…");
        }
    }

    @Test
    void nothingIsWrittenToTheHomeOfTheUser() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(cache);
        written(new Block.Paragraph("text", false)).close();
        assertThat(Files.exists(cache)).isEqualTo(before);
    }
}
