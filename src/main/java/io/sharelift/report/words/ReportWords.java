package io.sharelift.report.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a report, from {@code words.properties}. */
public final class ReportWords {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("io.sharelift.report.words", LOCALE);

    /** The words of a key, with its places filled in. */
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, LOCALE).format(values);
    }

    /** The words of a key, or the given ones where there are none. */
    public String sayOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** With thousands separators. */
    public String number(long value) {
        return String.format(LOCALE, "%,d", value);
    }

    /** "1 wallet", "1,020 wallets". */
    public String wallets(long count) {
        return say("count.wallets", count);
    }
}
