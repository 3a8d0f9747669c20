package io.sharelift.report.pdf;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Widths;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws each block. */
final class Drawing {

    private static final float NAMES = 130;
    private static final float BAR = 16;
    private static final float SQUARE = 3.2f;
    private static final float PAD = 8;
    private static final int QUIET_ZONE = 4;

    private final Pages pages;
    private final Styles styles;

    Drawing(Pages pages, Styles styles) {
        this.pages = pages;
        this.styles = styles;
    }

    void draw(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading.text());
            case Block.Paragraph paragraph -> {
                Style style = paragraph.quiet() ? styles.text().in(Styles.QUIET) : styles.text();
                paragraph(paragraph.text(), style);
            }
            case Block.Note note -> note(note);
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> TableDrawing.draw(pages, styles, table);
            case Block.Bar bar -> bar(bar);
            case Block.Spoken spoken -> {
                for (String row : spoken.rows()) {
                    paragraph(row, styles.text());
                }
            }
            case Block.Squares squares -> squares(squares);
            case Block.Script script -> script(script.text());
        }
    }

    private void heading(String text) throws IOException {
        pages.gap(6);
        pages.need(96);
        for (String line : Lines.of(text, styles.heading(), Pages.WIDTH)) {
            pages.text(Pages.LEFT, 0, styles.heading(), line);
            pages.down(styles.heading().leading());
        }
        pages.down(2);
    }

    private void paragraph(String text, Style style) throws IOException {
        for (String line : Lines.of(text, style, Pages.WIDTH)) {
            pages.need(style.leading());
            pages.text(Pages.LEFT, 0, style, line);
            pages.down(style.leading());
        }
        pages.down(4);
    }

    private void note(Block.Note note) throws IOException {
        float room = Pages.WIDTH - 2 * PAD - 6;
        Style strong = styles.heading().in(note.tone().strong());
        List<String> heading = Lines.of(note.tone().mark() + " " + note.heading(), strong, room);
        List<String> text = Lines.most(24, note.text(), styles.text(), room);
        float height =
                heading.size() * strong.leading() + text.size() * styles.text().leading() + 2 * PAD;
        pages.need(height + 8);
        pages.fill(Pages.LEFT, 0, Pages.WIDTH, height, note.tone().tint());
        pages.fill(Pages.LEFT, 0, 3, height, note.tone().strong());
        float below = PAD;
        for (String line : heading) {
            pages.text(Pages.LEFT + PAD + 6, below, strong, line);
            below += strong.leading();
        }
        for (String line : text) {
            pages.text(Pages.LEFT + PAD + 6, below, styles.text(), line);
            below += styles.text().leading();
        }
        pages.down(height + 8);
    }

    private void facts(Block.Facts facts) throws IOException {
        pages.gap(2);
        Style name = styles.text().in(Styles.QUIET);
        for (Block.Fact fact : facts.facts()) {
            Style style = fact.fixed() ? styles.fixed() : styles.text();
            List<String> names = Lines.of(fact.name(), name, NAMES - 10);
            List<String> values = Lines.of(fact.value(), style, Pages.WIDTH - NAMES);
            for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
                pages.need(style.leading());
                if (i < names.size()) {
                    pages.text(Pages.LEFT, 0, name, names.get(i));
                }
                if (i < values.size()) {
                    pages.text(Pages.LEFT + NAMES, 0, style, values.get(i));
                }
                pages.down(style.leading());
            }
            pages.down(3);
        }
        pages.down(4);
    }

    private void bar(Block.Bar bar) throws IOException {
        pages.gap(4);
        pages.need(80);
        pages.text(Pages.LEFT, 0, styles.heading(), styles.heading().face().able(bar.name()));
        pages.down(styles.heading().leading() + 3);
        pages.fill(Pages.LEFT, 0, Pages.WIDTH, BAR, Styles.LINE);
        double[] widths = Widths.of(bar, Pages.WIDTH);
        float x = Pages.LEFT;
        Style mark = styles.heading().in("#ffffff");
        for (int i = 0; i < widths.length; i++) {
            float width = (float) widths[i];
            Block.Part part = bar.parts().get(i);
            if (width > 0) {
                // A gap, so that parts can be told apart on black-and-white paper.
                pages.fill(x, 0, width - 0.8f, BAR, part.tone().strong());
                float wide = mark.face().width(part.tone().mark(), mark.size());
                if (width > 3 * wide) {
                    pages.text(x + (width - wide) / 2, 0.5f, mark, part.tone().mark());
                }
            }
            x += width;
        }
        pages.down(BAR + 4);
        legend(bar);
    }

    private void legend(Block.Bar bar) throws IOException {
        float x = Pages.LEFT;
        for (Block.Part part : bar.parts()) {
            Style style = styles.text().in(part.tone().strong());
            String name = style.face().able(part.tone().mark() + " " + part.name() + "  ");
            float wide = style.face().width(name, style.size());
            float all = wide + style.face().width(part.number(), style.size());
            if (x + all > Pages.LEFT + Pages.WIDTH) {
                x = Pages.LEFT;
                pages.down(style.leading());
                pages.need(style.leading());
            }
            pages.text(x, 0, style, name);
            pages.text(x + wide, 0, styles.text(), part.number());
            x += all + 22;
        }
        pages.down(styles.text().leading() + 8);
    }

    private void squares(Block.Squares squares) throws IOException {
        int rows = squares.rows().size();
        pages.need((rows + 2 * QUIET_ZONE) * SQUARE);
        List<float[]> corners = new ArrayList<>();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < squares.rows().get(y).size(); x++) {
                if (squares.rows().get(y).get(x)) {
                    corners.add(new float[] {Pages.LEFT + x * SQUARE, (y + QUIET_ZONE) * SQUARE});
                }
            }
        }
        pages.squares(corners, SQUARE);
        pages.down((rows + 2 * QUIET_ZONE) * SQUARE);
    }

    private void script(String text) throws IOException {
        Style style = styles.fixed();
        pages.gap(2);
        for (String paragraph : text.lines().toList()) {
            for (String line : Lines.of(paragraph, style, Pages.WIDTH - 2 * PAD)) {
                pages.need(style.leading());
                pages.fill(Pages.LEFT, 0, Pages.WIDTH, style.leading(), Styles.GROUND);
                pages.text(Pages.LEFT + PAD, 0, style, line);
                pages.down(style.leading());
            }
        }
        pages.down(8);
    }
}
