package io.sharelift.migration;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Takes out of foreign words what must not be kept, should a server echo what it was sent. */
public final class Redaction {

    private static final Pattern KEY = Pattern.compile("\\b(sk|pk|dev)_[A-Za-z0-9_-]{6,}");

    /** Longer than any ID or hash: a piece of an envelope, a token. */
    private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/=_-]{130,}");

    private Redaction() {}

    /** The text without keys and pieces of envelopes; null for null. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return BLOB.matcher(KEY.matcher(text).replaceAll("$1_…")).replaceAll("…");
    }
}
