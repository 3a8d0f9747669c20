package io.sharelift.report.html;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Widths;

import java.util.List;
import java.util.Locale;

/** Bars and codes as SVG within the page. */
final class Pictures {

    private static final int WHOLE = 1_000;
    private static final int HEIGHT = 28;

    /** Narrower parts have no mark in them; it stands in the legend. */
    private static final double ROOM_FOR_MARK = 24;

    private static final int QUIET_ZONE = 4;

    private Pictures() {}

    static String bar(Block.Bar bar) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"bar\" role=\"img\" viewBox=\"0 0 ")
                .append(WHOLE)
                .append(' ')
                .append(HEIGHT)
                .append("\" preserveAspectRatio=\"none\"><title>")
                .append(Tags.text(inWords(bar)))
                .append("</title>");
        svg.append(rectangle(0, WHOLE, "#eaeef2"));
        double[] widths = Widths.of(bar, WHOLE);
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                // A gap of one, so that parts can be told apart on black-and-white paper.
                svg.append(rectangle(x, widths[i] - 1, bar.parts().get(i).tone().strong()));
                if (widths[i] > ROOM_FOR_MARK) {
                    svg.append(mark(x + widths[i] / 2, bar.parts().get(i).tone().mark()));
                }
            }
            x += widths[i];
        }
        return svg.append("</svg>").toString();
    }

    private static String rectangle(double x, double width, String fill) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"0\" width=\"%.2f\" height=\"%d\" fill=\"%s\"/>",
                x,
                Math.max(0, width),
                HEIGHT,
                fill);
    }

    private static String mark(double x, String mark) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"19\" text-anchor=\"middle\" font-size=\"15\""
                        + " fill=\"#ffffff\">%s</text>",
                x,
                Tags.text(mark));
    }

    private static String inWords(Block.Bar bar) {
        StringBuilder words = new StringBuilder(bar.name()).append(':');
        bar.parts()
                .forEach(
                        part ->
                                words.append(' ')
                                        .append(part.number())
                                        .append(' ')
                                        .append(part.name())
                                        .append(','));
        return words.append(" of ").append(bar.whole()).toString();
    }

    static String code(Block.Squares squares) {
        int size = squares.rows().size() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.rows().size(); y++) {
            List<Boolean> row = squares.rows().get(y);
            for (int x = 0; x < row.size(); x++) {
                if (row.get(x)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg role=\"img\" width=\"180\" height=\"180\" viewBox=\"0 0 "
                + size
                + " "
                + size
                + "\" shape-rendering=\"crispEdges\"><title>"
                + Tags.text(squares.saying())
                + "</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/><path d=\""
                + path
                + "\" fill=\"#000000\"/></svg>";
    }
}
