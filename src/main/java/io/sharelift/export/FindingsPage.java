package io.sharelift.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;

/** Findings as a page that stands alone, loads nothing and runs nothing. */
final class FindingsPage {

    private static final String START =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Findings</title>
            <style>
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2em; color: #1f2328 }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .4em .8em; border-bottom: 1px solid #d0d7de }
            td.blocks { color: #b42318 } td.look { color: #8a5a00 } td.note { color: #57606a }
            code { font-size: .9em }
            @media print { body { margin: 0 } }
            </style>
            </head>
            <body>
            <h1>Findings</h1>
            <p>No share is in this page. Mend the export where it was made, and open it again.</p>
            <table>
            <thead><tr><th>Severity</th><th>File and place</th><th>Wallet</th><th>What</th><th>What to do</th></tr></thead>
            <tbody>
            """;

    private static final String END = "</tbody>\n</table>\n</body>\n</html>\n";

    private FindingsPage() {}

    static void write(Stream<FindingsFile.Line> lines, Writer out) throws IOException {
        out.write(START);
        lines.forEach(
                line -> {
                    try {
                        out.write(row(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        out.write(END);
    }

    private static String row(FindingsFile.Line line) {
        String severity =
                switch (line.severity()) {
                    case BLOCKS -> "blocks";
                    case LOOK -> "look at this";
                    case NOTE -> "note";
                };
        return "<tr><td class=\""
                + line.severity().name().toLowerCase(Locale.ROOT)
                + "\">"
                + severity
                + "</td><td>"
                + text(line.file())
                + "<br>"
                + text(line.place())
                + "</td><td><code>"
                + text(line.wallet())
                + "</code><br>"
                + text(line.identifier())
                + "</td><td>"
                + text(line.what())
                + "<br><code>"
                + line.code()
                + "</code></td><td>"
                + text(line.todo())
                + "</td></tr>\n";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
