package io.sharelift.share;

/** What became of the field {@code signer} of a segment. */
public enum SignerCondition {
    PRESENT,
    /** No such field: the session was exported without signers. */
    MISSING,
    EMPTY,
    /** A value that is not text; Para's SDK would pass it on, Sharelift refuses it. */
    NOT_TEXT
}
