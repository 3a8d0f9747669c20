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
    DONE_BY_RECORD,
    RECORD_SKIPPED,
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
    ASKED_NOT_READY,
    ASKED_ABSENT,
    END_FINISHED,
    END_CANARY_READY,
    END_CANARY_NOT_READY,
    END_CANARY_NOT_ASKED,
    END_NOT_FROZEN,
    END_OTHER_PLAN,
    END_NOT_APPROVED,
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
    END_PROGRAM,
    PEOPLE,
    NOBODY_LOOKED,
    APPROVAL_WITHOUT_NAME,
    APPROVAL_WITHOUT_REASON,
    APPROVAL_TWICE,
    APPROVAL_OF_ANOTHER,
    RELEASE_TOO_EARLY,
    RELEASE_WITHOUT_WORDS,
    SKIP_WITHOUT_WORDS,
    NOTHING_WAITS;

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.sharelift.migration.words");

    String say(Object... details) {
        return new MessageFormat(BUNDLE.getString(name()), BUNDLE.getLocale()).format(details);
    }
}
