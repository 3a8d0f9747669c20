package io.sharelift.report.pdf;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Tone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table over as many pages as it needs, with the names of its columns on each. */
final class TableDrawing {

    private static final float PAD = 4;

    /** What is longer than half a page is cut off: the result files have all of it. */
    private static final int MOST_LINES = 32;

    private final Pages pages;
    private final Styles styles;
    private final Block.Table table;
    private final float[] left;
    private final float[] width;

    private TableDrawing(Pages pages, Styles styles, Block.Table table) {
        this.pages = pages;
        this.styles = styles;
        this.table = table;
        int columns = table.columns().size();
        left = new float[columns];
        width = new float[columns];
        float all = table.columns().stream().mapToInt(Block.Column::share).sum();
        float x = Pages.LEFT;
        for (int i = 0; i < columns; i++) {
            width[i] = Pages.WIDTH * table.columns().get(i).share() / all;
            left[i] = x;
            x += width[i];
        }
    }

    static void draw(Pages pages, Styles styles, Block.Table table) throws IOException {
        TableDrawing drawing = new TableDrawing(pages, styles, table);
        pages.gap(4);
        pages.need(60);
        drawing.names();
        for (List<Block.Cell> row : table.rows()) {
            drawing.row(row);
        }
        pages.down(8);
    }

    private void names() throws IOException {
        Style style = styles.columnName();
        float height = 0;
        for (int i = 0; i < left.length; i++) {
            List<String> lines = Lines.of(table.columns().get(i).name(), style, room(i));
            lines(lines, i, style);
            height = Math.max(height, lines.size() * style.leading());
        }
        end(height);
    }

    private void row(List<Block.Cell> row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < left.length; i++) {
            Style style = style(row.get(i));
            List<String> lines = Lines.most(MOST_LINES, text(row.get(i)), style, room(i));
            cells.add(lines);
            height = Math.max(height, lines.size() * style.leading());
        }
        if (pages.need(height + 2 * PAD + 1)) {
            names();
        }
        for (int i = 0; i < left.length; i++) {
            lines(cells.get(i), i, style(row.get(i)));
        }
        end(height);
    }

    private void lines(List<String> lines, int column, Style style) throws IOException {
        float below = PAD;
        for (String line : lines) {
            pages.text(left[column], below, style, line);
            below += style.leading();
        }
    }

    private void end(float height) throws IOException {
        pages.fill(Pages.LEFT, height + 2 * PAD, Pages.WIDTH, 0.6f, Styles.LINE);
        pages.down(height + 2 * PAD + 1);
    }

    private float room(int column) {
        return width[column] - 2 * PAD;
    }

    private Style style(Block.Cell cell) {
        Style style = cell.fixed() ? styles.fixedCell() : styles.cell();
        return style.in(cell.tone().strong());
    }

    private static String text(Block.Cell cell) {
        return cell.tone() == Tone.PLAIN ? cell.text() : cell.tone().mark() + " " + cell.text();
    }
}
