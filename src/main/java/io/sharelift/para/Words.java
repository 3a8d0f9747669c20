package io.sharelift.para;

import org.jspecify.annotations.Nullable;

/** Makes a stranger's text fit for a table, a terminal and a record. */
final class Words {

    private static final int EXCERPT = 200;

    private Words() {}

    /**
     * The text on one line, without control, formatting and broken characters, and no longer than
     * this; null for nothing.
     */
    static @Nullable String clean(@Nullable String text, int max) {
        if (text == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int i = 0;
        while (i < text.length() && out.length() <= max) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                gap = !out.isEmpty();
            } else if (isShown(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c);
            }
        }
        if (out.length() > max) {
            int cut = max - 1;
            out.setLength(Character.isHighSurrogate(out.charAt(cut - 1)) ? cut - 1 : cut);
            out.append('…');
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /**
     * The beginning of what a page or a plain text says, its tags aside; null if it says nothing.
     */
    static @Nullable String excerpt(String page) {
        long broken = page.chars().filter(c -> c == '\uFFFD').count();
        return broken * 10 > page.length() ? null : clean(entities(withoutTags(page)), EXCERPT);
    }

    private static String withoutTags(String page) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < page.length() && out.length() < 8 * EXCERPT) {
            if (isTagAt(page, i)) {
                i = afterTag(page, i);
                out.append(' ');
            } else {
                out.append(page.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean isTagAt(String page, int i) {
        if (page.charAt(i) != '<' || i + 1 == page.length()) {
            return false;
        }
        char next = page.charAt(i + 1);
        return next == '!' || next == '/' || next == '?' || Character.isLetter(next);
    }

    private static int afterTag(String page, int i) {
        if (page.startsWith("<!--", i)) {
            return after(page, "-->", i);
        }
        if (page.regionMatches(true, i, "<script", 0, 7)) {
            return ofClosingTag(page, "</script", i);
        }
        if (page.regionMatches(true, i, "<style", 0, 6)) {
            return ofClosingTag(page, "</style", i);
        }
        return after(page, ">", i);
    }

    /** Where the closing tag starts, which is then passed over as any tag. */
    private static int ofClosingTag(String page, String closing, int from) {
        for (int i = page.indexOf("</", from); i >= 0; i = page.indexOf("</", i + 2)) {
            if (page.regionMatches(true, i, closing, 0, closing.length())) {
                return i;
            }
        }
        return page.length();
    }

    private static int after(String page, String end, int from) {
        int at = page.indexOf(end, from);
        return at < 0 ? page.length() : at + end.length();
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
