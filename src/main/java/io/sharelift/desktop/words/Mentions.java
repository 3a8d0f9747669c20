package io.sharelift.desktop.words;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Whether a text has what somebody searches for. */
public final class Mentions {

    private Mentions() {}

    /** Whether the text has these letters in any case; they are given in lower case. */
    public static boolean in(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
