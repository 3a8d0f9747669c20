package io.sharelift.report.html;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Tone;

import java.util.List;
import java.util.stream.Collectors;

/** Each block as HTML. */
final class HtmlBlocks {

    private HtmlBlocks() {}

    static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> "<h3>" + Tags.text(heading.text()) + "</h3>\n";
            case Block.Paragraph paragraph ->
                    "<p"
                            + (paragraph.quiet() ? " class=\"quiet\"" : "")
                            + ">"
                            + Tags.text(paragraph.text())
                            + "</p>\n";
            case Block.Note note ->
                    "<div class=\"note "
                            + note.tone()
                            + "\"><strong>"
                            + marked(note.tone(), note.heading())
                            + "</strong><span>"
                            + Tags.text(note.text())
                            + "</span></div>\n";
            case Block.Facts facts ->
                    facts.facts().stream()
                            .map(HtmlBlocks::fact)
                            .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
            case Block.Table table -> table(table);
            case Block.Bar bar -> bar(bar);
            case Block.Spoken spoken ->
                    spoken.rows().stream()
                            .map(Tags::text)
                            .collect(
                                    Collectors.joining(
                                            "<br/>\n", "<p class=\"spoken\">", "</p>\n"));
            case Block.Squares squares -> "<figure>" + Pictures.code(squares) + "</figure>\n";
            case Block.Script script -> "<pre>" + Tags.text(script.text()) + "</pre>\n";
        };
    }

    private static String marked(Tone tone, String text) {
        return tone.mark().isEmpty() ? Tags.text(text) : tone.mark() + " " + Tags.text(text);
    }

    private static String fact(Block.Fact fact) {
        return "<dt>"
                + Tags.text(fact.name())
                + "</dt><dd"
                + (fact.fixed() ? " class=\"fixed\"" : "")
                + ">"
                + Tags.text(fact.value())
                + "</dd>\n";
    }

    private static String table(Block.Table table) {
        StringBuilder html = new StringBuilder("<table>\n<colgroup>");
        int all = table.columns().stream().mapToInt(Block.Column::share).sum();
        for (Block.Column column : table.columns()) {
            html.append("<col width=\"").append(100 * column.share() / all).append("%\"/>");
        }
        html.append("</colgroup>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append("<th scope=\"col\">").append(Tags.text(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Block.Cell> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell(cell)));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String cell(Block.Cell cell) {
        String classes =
                cell.fixed() ? "fixed" : cell.tone() == Tone.PLAIN ? "" : cell.tone().name();
        return "<td"
                + (classes.isEmpty() ? "" : " class=\"" + classes + "\"")
                + ">"
                + marked(cell.tone(), cell.text())
                + "</td>";
    }

    private static String bar(Block.Bar bar) {
        StringBuilder html = new StringBuilder("<figure><figcaption>");
        html.append(Tags.text(bar.name())).append("</figcaption>");
        html.append(Pictures.bar(bar)).append("<ul class=\"legend\">");
        for (Block.Part part : bar.parts()) {
            html.append("<li><span class=\"")
                    .append(part.tone())
                    .append("\">")
                    .append(marked(part.tone(), part.name()))
                    .append("</span> <span class=\"number\">")
                    .append(Tags.text(part.number()))
                    .append("</span></li>");
        }
        return html.append("</ul></figure>\n").toString();
    }
}
