package io.sharelift.report.words;

import org.jspecify.annotations.Nullable;

/** Makes texts that others wrote fit to be shown: nothing in them hides or moves what is around. */
public final class Strangers {

    private static final int LONGEST = 2_000;
    private static final char UNSHOWN = '\uFFFD';

    private Strangers() {}

    /**
     * The text with a sign in place of what cannot be seen (control characters, changes of
     * direction, half characters), line breaks as spaces, and its end cut off if it is very long.
     */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (out.length() >= LONGEST) {
                return out.append('…').toString();
            }
            if (c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c)) {
                out.append(c == 0xA0 || c == 0x202F ? (char) c : ' ');
            } else if (isHidden(c)) {
                out.append(UNSHOWN);
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    true;
            default -> false;
        };
    }

    /** The text with a sign in place of each half character, which no file in UTF-8 can hold. */
    public static String whole(String text) {
        int i = 0;
        @Nullable StringBuilder out = null;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.getType(c) == Character.SURROGATE || c == 0) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, UNSHOWN);
            }
            i += Character.charCount(c);
        }
        return out == null ? text : out.toString();
    }
}
