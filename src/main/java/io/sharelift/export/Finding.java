package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that inspection has found, in a file or of a wallet.
 *
 * @param details what the sentence names: rows, IDs, places; never a secret
 * @param entry which file in an archive it is about, null if it is the file itself
 */
public record Finding(FindingCode code, List<String> details, @Nullable String entry) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.sharelift.export.findings");

    public Finding {
        details = List.copyOf(details);
    }

    public Finding(FindingCode code, List<String> details) {
        this(code, details, null);
    }

    public static Finding of(FindingCode code, Object... details) {
        return new Finding(code, List.of(details).stream().map(Finding::words).toList());
    }

    private static String words(Object detail) {
        return detail instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : String.valueOf(detail);
    }

    public Severity severity() {
        return code.severity();
    }

    /** The same of a file in an archive. */
    Finding in(String name) {
        return new Finding(code, details, name);
    }

    /** One sentence of what was found. */
    public String what() {
        return entry == null ? words(".what") : entry + ": " + words(".what");
    }

    /** One sentence of what to do about it; empty for notes that ask for nothing. */
    public String todo() {
        return words(".todo");
    }

    private String words(String part) {
        return new MessageFormat(WORDS.getString(code + part), WORDS.getLocale())
                .format(details.toArray());
    }
}
