package io.sharelift.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Pages that are filled from top to bottom, one after another; all measures in points. */
final class Pages implements AutoCloseable {

    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 62;

    private final PDDocument document;
    private @Nullable PDPageContentStream out;
    private @Nullable PDPage page;
    private float y;

    Pages(PDDocument document) {
        this.document = document;
    }

    PDPage page() {
        if (page == null) {
            throw new IllegalStateException("There is no page yet.");
        }
        return page;
    }

    /** Where the next thing is drawn, from the page's lower edge. */
    float y() {
        return y;
    }

    void next() throws IOException {
        close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = TOP;
    }

    /** Begins another page if there is not so much room on this one. */
    boolean need(float height) throws IOException {
        if (out == null || y - height < BOTTOM) {
            next();
            return true;
        }
        return false;
    }

    void down(float height) {
        y -= height;
    }

    /** Space that is not wanted at the top of a page. */
    void gap(float height) {
        if (out != null && y < TOP) {
            y -= height;
        }
    }

    /** A line of text whose top is so far below {@link #y()}. */
    void text(float x, float below, Style style, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        PDPageContentStream on = on();
        colour(on, style.colour());
        on.beginText();
        on.setFont(style.face().font(), style.size());
        on.newLineAtOffset(x, y - below - (style.leading() + style.size()) / 2 + 1);
        on.showText(text);
        on.endText();
    }

    /** A filled rectangle whose top is so far below {@link #y()}. */
    void fill(float x, float below, float width, float height, String colour) throws IOException {
        PDPageContentStream on = on();
        colour(on, colour);
        on.addRect(x, y - below - height, width, height);
        on.fill();
    }

    /** Many small squares at once, each with its left and its distance below {@link #y()}. */
    void squares(Iterable<float[]> corners, float size) throws IOException {
        PDPageContentStream on = on();
        colour(on, "#000000");
        for (float[] corner : corners) {
            on.addRect(corner[0], y - corner[1] - size, size, size);
        }
        on.fill();
    }

    private PDPageContentStream on() {
        if (out == null) {
            throw new IllegalStateException("There is no page yet.");
        }
        return out;
    }

    static void colour(PDPageContentStream on, String colour) throws IOException {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        on.setNonStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
