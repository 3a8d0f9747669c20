package io.sharelift.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at spaces, and within a word only if it is wider than a line. */
final class Lines {

    private final Style style;
    private final float width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Lines(Style style, float width) {
        this.style = style;
        this.width = width;
    }

    static List<String> of(String text, Style style, float width) throws IOException {
        Lines lines = new Lines(style, width);
        for (String word : style.face().able(text).split(" ", -1)) {
            lines.add(word);
        }
        lines.end();
        return lines.lines;
    }

    /** As {@link #of}, and no more lines than these; an ellipsis says that there were more. */
    static List<String> most(int most, String text, Style style, float width) throws IOException {
        List<String> lines = of(text, style, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, first.getLast() + "…");
        return first;
    }

    private void add(String word) throws IOException {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (fits(longer)) {
            line = longer;
        } else if (fits(word)) {
            end();
            line = word;
        } else {
            if (!line.isEmpty()) {
                end();
            }
            breakUp(word);
        }
    }

    private void breakUp(String word) throws IOException {
        int i = 0;
        while (i < word.length()) {
            int next = i + Character.charCount(word.codePointAt(i));
            String longer = line + word.substring(i, next);
            if (!line.isEmpty() && !fits(longer)) {
                end();
                longer = word.substring(i, next);
            }
            line = longer;
            i = next;
        }
    }

    private boolean fits(String text) throws IOException {
        return style.face().width(text, style.size()) <= width;
    }

    private void end() {
        lines.add(line);
        line = "";
    }
}
