package io.sharelift.migration;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Every sentence that a run says; the words are in {@code words.properties}. */
enum Words {
    BLOCKED,
    NO_WALLET_ID,
    NOT_CHOSEN,
    PICKED,
    DONE_BEFORE,
    MIGRATED,
    ALREADY,
    READY,
    REJECTED,
    REJECTED_BEFORE,
    REJECTED_KEY_CHANGED,
    NOT_FOUND,
    NOT_FOUND_BEFORE,
    FAILED_ANSWER,
    FAILED_TRIES,
    FAILED_CONNECTION,
    FAILED_FILE,
    FAILED_PROGRAM,
    SHARE_CHANGED,
    NO_ANSWER,
    ODD_ANSWER,
    CUT_OFF,
    STILL_UNKNOWN,
    STILL_UNKNOWN_ANSWER,
    UNWRITTEN_ANSWER,
    WAITING_TOO_MANY,
    WAITING_SERVER,
    WAITING_CONNECTION,
    STOPPED,
    STOPPED_BETWEEN,
    STOPPED_KEY,
    ASKED_READY,
    ASKED_LISTED,
    ASKED_NOT_READY,
    ASKED_ABSENT,
    ASKED_NOT_READY_LIST_UNREAD,
    ASKED_ABSENT_LIST_UNREAD,
    ASKED_LIST_SOON,
    ASKED_STILL_UNKNOWN,
    END_FINISHED,
    END_OPERATOR,
    END_API_KEY,
    END_ENCLAVE_KEY,
    END_ENCLAVE_KEY_EARLIER,
    END_ENCLAVE_KEY_UNREADABLE,
    END_ALL_NOT_FOUND,
    END_CONNECTION,
    END_PARA,
    END_RECORD,
    END_OTHER_ENVIRONMENT,
    END_PROGRAM;

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.sharelift.migration.words");

    String say(Object... details) {
        return new MessageFormat(BUNDLE.getString(name()), BUNDLE.getLocale()).format(details);
    }
}
