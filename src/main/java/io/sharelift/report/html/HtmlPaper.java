package io.sharelift.report.html;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Paper;
import io.sharelift.report.page.Section;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A report as one HTML file: it loads nothing, runs nothing, and prints well. */
public final class HtmlPaper {

    private HtmlPaper() {}

    public static void write(Paper paper, OutputStream file) throws IOException {
        Writer out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        out.write(head(paper));
        for (Section section : paper.sections()) {
            out.write("<section id=\"" + section.id() + "\"");
            out.write(section.ownPage() ? " class=\"own-page\">\n" : ">\n");
            out.write("<h2>" + Tags.text(section.heading()) + "</h2>\n");
            for (Block block : section.blocks()) {
                out.write(HtmlBlocks.of(block));
            }
            out.write("</section>\n");
        }
        out.write(
                "</main>\n<footer>" + Tags.text(paper.footer()) + "</footer>\n</body>\n</html>\n");
        out.flush();
    }

    /** Only this style sheet may be used: its hash stands in the policy. */
    private static String head(Paper paper) throws IOException {
        String style = style();
        StringBuilder links = new StringBuilder();
        // To the one section there is nothing to jump.
        List<Section> linked = paper.sections().size() > 1 ? paper.sections() : List.of();
        for (Section section : linked) {
            links.append("<a href=\"#")
                    .append(section.id())
                    .append("\">")
                    .append(Tags.text(section.heading()))
                    .append("</a>\n");
        }
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <header>
        <h1>%s</h1>
        <p>%s</p>
        </header>
        <nav>
        %s</nav>
        <main>
        """
                .formatted(
                        sha256(style),
                        Tags.text(paper.title() + ": " + paper.subtitle()),
                        style,
                        Tags.text(paper.title()),
                        Tags.text(paper.subtitle()),
                        links);
    }

    private static String style() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        HtmlPaper.class.getResourceAsStream("/io/sharelift/report/page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
