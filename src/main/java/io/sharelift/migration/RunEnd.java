package io.sharelift.migration;

/**
 * Why a run ended.
 *
 * @param words what happened, what it means, what to do
 */
public record RunEnd(Reason reason, String words) {

    /** The reasons, as the record keeps them. */
    public enum Reason {
        /** Nothing was left to do. */
        FINISHED,
        /** The first few have gone, and the rest waits for a person. */
        CANARY,
        /** The plan is not the one in the record, or too few people have approved it. */
        NOT_APPROVED,
        OPERATOR,
        /** 401 or 403. */
        API_KEY_REFUSED,
        /** An alarm: the enclave's key is another than the one accepted. */
        ENCLAVE_KEY_CHANGED,
        ENCLAVE_KEY_UNREADABLE,
        /** The file of the pinned keys cannot be read or written. */
        PINS_FAILED,
        /** 404 from the start and nothing else: the wrong project's API key. */
        ALL_NOT_FOUND,
        /** Nobody there, or not Para, many times in a row. */
        NO_CONNECTION,
        /** Para did not give its enclave's key. */
        PARA_TROUBLE,
        /** The record cannot be written. */
        RECORD_FAILED,
        /** The record is of a migration to another environment. */
        OTHER_ENVIRONMENT,
        /** A mistake in this program. */
        PROGRAM_TROUBLE
    }

    static RunEnd finished() {
        return new RunEnd(Reason.FINISHED, Words.END_FINISHED.say());
    }

    /** Whether the same API key, enclave's key and record would come to the same end again. */
    public boolean needsOtherConnection() {
        return switch (reason) {
            case API_KEY_REFUSED,
                    ENCLAVE_KEY_CHANGED,
                    ENCLAVE_KEY_UNREADABLE,
                    ALL_NOT_FOUND,
                    RECORD_FAILED,
                    OTHER_ENVIRONMENT ->
                    true;
            case FINISHED,
                    CANARY,
                    NOT_APPROVED,
                    OPERATOR,
                    PINS_FAILED,
                    NO_CONNECTION,
                    PARA_TROUBLE,
                    PROGRAM_TROUBLE ->
                    false;
        };
    }

    /** Whether it ended by itself before everything was done. */
    public boolean isTrouble() {
        return reason != Reason.FINISHED && reason != Reason.CANARY && reason != Reason.OPERATOR;
    }
}
