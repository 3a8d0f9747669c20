package io.sharelift.share;

/** Whether a segment of a user share could be read. */
public enum SegmentCondition {
    READABLE,
    /** Nothing between two dashes. */
    EMPTY,
    /** What base64 gives is not JSON. */
    NOT_JSON,
    /** JSON, but not the object that a wallet is. */
    NOT_A_WALLET,
    /** JSON with bytes that are not UTF-8, which decoding would change without a word. */
    NOT_UTF8
}
