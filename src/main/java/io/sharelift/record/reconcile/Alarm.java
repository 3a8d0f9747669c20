package io.sharelift.record.reconcile;

/** Something about a wallet that must not be, and that a person has to look into. */
public enum Alarm {
    /** Its signature is not its own. */
    WRONG_SIGNATURE,
    /** Para states another address or public key than the export. */
    OTHER_KEY,
    /** Para states another type than the export. */
    OTHER_TYPE,
    /** Para states another scheme than the export. */
    OTHER_SCHEME,
    /** Para listed it as ready and does not any more. */
    GONE
}
