package io.sharelift.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;

/** The looks of texts in a report. */
record Styles(
        Style title,
        Style section,
        Style heading,
        Style text,
        Style fixed,
        Style cell,
        Style fixedCell,
        Style columnName) {

    static final String INK = "#1f2328";
    static final String QUIET = "#59636e";
    static final String LINE = "#d8dee4";
    static final String GROUND = "#f6f8fa";

    static Styles in(PDDocument document) throws IOException {
        Face regular = Face.load(document, "Inter-Regular.otf");
        Face strong = Face.load(document, "Inter-SemiBold.otf");
        Face fixed = Face.load(document, "JetBrainsMono-Regular.ttf");
        return new Styles(
                new Style(strong, 20, 26, INK),
                new Style(strong, 14, 20, INK),
                new Style(strong, 10, 15, INK),
                new Style(regular, 9.5f, 14, INK),
                new Style(fixed, 8.5f, 14, INK),
                new Style(regular, 8, 11, INK),
                new Style(fixed, 7.2f, 11, INK),
                new Style(strong, 8, 11, QUIET));
    }
}
