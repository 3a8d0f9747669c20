package io.sharelift.desktop.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word that the window says, and how it says numbers, sizes and times. */
public final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    public Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("io.sharelift.desktop.words.words", locale);
    }

    /** The words of a key, with its places filled in. */
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Whether there are words for a key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** "1 wallet", "1,020 wallets". */
    public String wallets(long count) {
        return say("count.wallets", count);
    }

    /** "1 finding", "2 findings". */
    public String findings(long count) {
        return say("count.findings", count);
    }

    /** With thousands separators. */
    public String number(long value) {
        return String.format(locale, "%,d", value);
    }

    /** "4.0 MB", in steps of a thousand as file managers count. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return say("size.bytes", bytes);
        }
        double value = bytes;
        String[] units = {"kB", "MB", "GB", "TB"};
        int unit = -1;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1_000;
            unit++;
        }
        return String.format(locale, "%.1f %s", value, units[unit]);
    }
}
