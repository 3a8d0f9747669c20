package io.sharelift.export;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that inspection has found, in a file or of a wallet.
 *
 * @param details what the sentence names: rows, IDs, places; never a secret
 */
public record Finding(FindingCode code, List<String> details) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.sharelift.export.findings");

    public Finding {
        details = List.copyOf(details);
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

    /** One sentence of what was found. */
    public String what() {
        return words(".what");
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
