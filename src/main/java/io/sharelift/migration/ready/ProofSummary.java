package io.sharelift.migration.ready;

/**
 * How a proof ended.
 *
 * @param asked how many wallets were to sign
 * @param good how many signed with their own key
 * @param wrong how many signatures were not the wallet's: an alarm on the whole run
 * @param missing how many gave no signature that could be checked
 */
public record ProofSummary(End end, int asked, int good, int wrong, int missing) {

    /** Why no more were asked. */
    public enum End {
        /** All were asked. */
        FINISHED,
        OPERATOR,
        /** 401 or 403. */
        KEY_REFUSED,
        /** The record cannot be written. */
        RECORD_FAILED
    }

    /** Whether every wallet that was to sign has. */
    public boolean allGood() {
        return good == asked;
    }

    /** How many were not asked in the end. */
    public int left() {
        return asked - good - wrong - missing;
    }
}
