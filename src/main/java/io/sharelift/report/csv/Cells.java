package io.sharelift.report.csv;

import io.sharelift.report.words.Strangers;

import org.jspecify.annotations.Nullable;

/** Texts as cells in which no spreadsheet program finds anything to run. */
public final class Cells {

    /** With their wide forms, which some programs take for the same; see OWASP on CSV injection. */
    private static final String TAKEN_FOR_FORMULAS =
            "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05";

    private Cells() {}

    /**
     * What a spreadsheet would take for a formula gets a {@code '} before it. So does what has one
     * already: whoever takes one away from every cell that starts with it has all texts back.
     */
    public static String text(String text) {
        String whole = Strangers.whole(text);
        boolean marked =
                !whole.isEmpty()
                        && (whole.charAt(0) == '\''
                                || TAKEN_FOR_FORMULAS.indexOf(whole.charAt(0)) >= 0);
        return marked ? "'" + whole : whole;
    }

    /** The same of what may not be there; then the cell is empty. */
    public static String orEmpty(@Nullable Object value) {
        return value == null ? "" : text(value.toString());
    }
}
