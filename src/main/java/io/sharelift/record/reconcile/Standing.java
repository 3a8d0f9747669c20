package io.sharelift.record.reconcile;

/** Where a wallet stands when export, record and Para's ready list are put side by side. */
public enum Standing {
    /** In our exports, and Para lists it as ready. */
    READY,
    /** Para has its share by its own word, or may have it, and does not list it as ready. */
    NOT_YET,
    /** In our exports, and its share has not come to Para from here. */
    NOT_MIGRATED,
    /** Para lists it, and it is in none of our exports. */
    ELSEWHERE
}
