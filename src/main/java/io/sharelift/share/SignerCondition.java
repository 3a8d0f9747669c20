package io.sharelift.share;

/** What became of the field {@code signer} of a segment. */
public enum SignerCondition {
    PRESENT,
    /** No such field: the session was exported without signers. */
    MISSING,
    /** What JavaScript takes for nothing: empty text, null, false, zero. */
    EMPTY,
    /** A value that is not text; Para's SDK would pass it on, Sharelift refuses it. */
    NOT_TEXT;

    /** Whether Para's SDK would take the segment for this signer and look no further. */
    boolean wins() {
        return this == PRESENT || this == NOT_TEXT;
    }
}
