package io.sharelift.migration.ready;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Every sentence that a proof says; the words are in {@code words.properties}. */
enum Words {
    GOOD,
    GOOD_OTHER_RECOVERY,
    GOOD_HIGH_S,
    WRONG_KEY,
    WRONG_KEY_OF,
    WRONG_TEXT,
    NOTHING_TO_COMPARE,
    KEY_REFUSED,
    NOT_FOUND,
    CONFLICT,
    TRY_LATER,
    REFUSED,
    NOT_UNDERSTOOD,
    NO_ANSWER,
    PROGRAM;

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.sharelift.migration.ready.words");

    String say(Object... details) {
        return new MessageFormat(BUNDLE.getString(name()), BUNDLE.getLocale()).format(details);
    }
}
