package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which columns the operator says hold what, where that cannot be told: by name, whatever its case
 * and punctuation, or by number from 1. Of a database also {@code table.column}.
 *
 * @param wallet the column of wallet IDs, null to be told from the file
 * @param share the column of user shares, null to be told from the file
 * @param identifier the column that says who a wallet is for, null to be told from the file
 */
public record ColumnChoice(
        @Nullable String wallet, @Nullable String share, @Nullable String identifier) {

    private static final ColumnChoice NONE = new ColumnChoice(null, null, null);
    private static final Pattern COMMA_BEFORE_A_NAME =
            Pattern.compile(",(?=\\s*(?:wallet|share|for)\\s*=)", Pattern.CASE_INSENSITIVE);

    /** Everything is told from the files. */
    public static ColumnChoice none() {
        return NONE;
    }

    /**
     * Reads {@code wallet=…,share=…,for=…}, each of them optional.
     *
     * @throws IllegalArgumentException if it is written otherwise; the message is a sentence
     */
    public static ColumnChoice parse(String text) {
        String wallet = null;
        String share = null;
        String identifier = null;
        for (String part : COMMA_BEFORE_A_NAME.splitAsStream(text).toList()) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (name.isEmpty()) {
                throw misunderstood();
            }
            switch (part.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                case "wallet" -> wallet = name;
                case "share" -> share = name;
                case "for" -> identifier = name;
                default -> throw misunderstood();
            }
        }
        return new ColumnChoice(wallet, share, identifier);
    }

    private static IllegalArgumentException misunderstood() {
        return new IllegalArgumentException(
                "Columns are chosen like this: wallet=NAME,share=NAME,for=NAME.");
    }

    /** Whether the column with this name and number is the one that was chosen. */
    static boolean isChosen(@Nullable String choice, @Nullable String name, int number) {
        if (choice == null) {
            return false;
        }
        if (name == null || choice.equals(String.valueOf(number))) {
            return choice.equals(String.valueOf(number));
        }
        String plain = FieldNames.plain(choice);
        return choice.equalsIgnoreCase(name.strip())
                || (!plain.isEmpty() && plain.equals(FieldNames.plain(name)));
    }
}
