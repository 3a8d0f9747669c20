package io.sharelift.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

import java.io.IOException;
import java.util.List;

/** What stands below each page, once it is known how many there are. */
final class Footers {

    private static final float HEIGHT = 36;

    private Footers() {}

    static void draw(PDDocument document, Styles styles, String footer) throws IOException {
        Style style = styles.cell().in(Styles.QUIET);
        int of = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            String right = ++number + " / " + of;
            float wide = style.face().width(right, style.size());
            List<String> left = Lines.most(1, footer, style, Pages.WIDTH - wide - 30);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                Pages.colour(out, Styles.LINE);
                out.addRect(Pages.LEFT, HEIGHT + 14, Pages.WIDTH, 0.6f);
                out.fill();
                Pages.colour(out, style.colour());
                text(out, style, Pages.LEFT, left.getFirst());
                text(out, style, Pages.LEFT + Pages.WIDTH - wide, right);
            }
        }
    }

    private static void text(PDPageContentStream out, Style style, float x, String text)
            throws IOException {
        out.beginText();
        out.setFont(style.face().font(), style.size());
        out.newLineAtOffset(x, HEIGHT);
        out.showText(text);
        out.endText();
    }
}
