package io.sharelift.record.account;

/** What became of a wallet in the end; each wallet has exactly one. */
public enum Result {
    /** 200. */
    MIGRATED,
    /** 409: Para had the share before. */
    ALREADY,
    /** Any other answer, or the share could not be sent. */
    FAILED,
    /** Sent, and whether it arrived is not known. */
    UNKNOWN,
    /** Never sent: held back, not chosen, done by an earlier record, or its turn did not come. */
    SKIPPED
}
