package io.sharelift.report.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A font of the program in a PDF: what it can show, and how wide that is. */
final class Face {

    /** The window's own, of which there is one copy in the program. */
    private static final String FOLDER = "/io/sharelift/desktop/theme/fonts/";

    /** Every font of the program has it; none has the usual sign for this. */
    private static final int UNSHOWN = '□';

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Face(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Puts a font into a document; closing the document closes it. */
    static Face load(PDDocument document, String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Face.class.getResourceAsStream(FOLDER + name))) {
            RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(in.readAllBytes());
            // PDFBox can take parts of TrueType fonts alone, so the others are put in whole.
            boolean whole = name.endsWith(".otf");
            TrueTypeFont parsed =
                    whole ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes);
            // Its search for ligatures takes longer than all the rest, and these fonts need none.
            parsed.setEnableGsub(false);
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            return new Face(PDType0Font.load(document, parsed, !whole), glyphs);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with a square in place of each character that the font does not have. */
    String able(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(has(c) ? c : UNSHOWN));
        return out.toString();
    }

    private boolean has(int c) {
        return c >= ' ' && glyphs.getGlyphId(c) > 0;
    }

    /** How wide a text is that the font is {@link #able} to show. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Float known = widths.get(c);
            if (known == null) {
                known = font.getStringWidth(Character.toString(c));
                widths.put(c, known);
            }
            width += known;
        }
        return width * size / 1_000;
    }
}
