package io.sharelift.report.pdf;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Paper;
import io.sharelift.report.page.Section;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** A report as PDF: A4, with bookmarks, and text that can be searched and copied. */
public final class PdfPaper {

    private PdfPaper() {}

    public static void write(Paper paper, OutputStream file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Styles styles = Styles.in(document);
            PDDocumentOutline outline = new PDDocumentOutline();
            try (Pages pages = new Pages(document)) {
                pages.next();
                Drawing drawing = new Drawing(pages, styles);
                heading(pages, styles.title(), paper.title());
                heading(pages, styles.text().in(Styles.QUIET), paper.subtitle());
                for (Section section : paper.sections()) {
                    section(section, pages, styles, outline);
                    for (Block block : section.blocks()) {
                        drawing.draw(block);
                    }
                }
            }
            Footers.draw(document, styles, paper.footer());
            describe(document, paper, outline);
            document.save(file);
        }
    }

    private static void section(
            Section section, Pages pages, Styles styles, PDDocumentOutline outline)
            throws IOException {
        if (section.ownPage()) {
            pages.next();
        }
        pages.gap(14);
        pages.need(150);
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(pages.page());
        place.setTop(Math.round(pages.y()) + 4);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(section.heading());
        item.setDestination(place);
        outline.addLast(item);
        heading(pages, styles.section(), section.heading());
        pages.down(4);
    }

    private static void heading(Pages pages, Style style, String text) throws IOException {
        for (String line : Lines.of(text, style, Pages.WIDTH)) {
            pages.need(style.leading());
            pages.text(Pages.LEFT, 0, style, line);
            pages.down(style.leading());
        }
    }

    /** Nothing of the hour or the machine: the same record makes the same file. */
    private static void describe(PDDocument document, Paper paper, PDDocumentOutline outline) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(paper.title() + ": " + paper.subtitle());
        information.setCreator("Sharelift");
        information.setCreationDate(calendar(paper.made()));
        document.setDocumentId(paper.made().toEpochMilli());
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        outline.openNode();
    }

    private static Calendar calendar(Instant time) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }
}
