package io.sharelift.desktop.ready;

import io.sharelift.record.reconcile.Standing;

/** A part of the picture of exports and ready list, which can be picked. */
enum Part {
    ALL,
    /** Our exports, whatever Para says. */
    EXPORTS,
    NOT_MIGRATED,
    NOT_YET,
    READY,
    ELSEWHERE,
    /** Para's ready list, whoever's it is. */
    LIST;

    /** The part that is just this. */
    static Part of(Standing standing) {
        return switch (standing) {
            case READY -> READY;
            case NOT_YET -> NOT_YET;
            case NOT_MIGRATED -> NOT_MIGRATED;
            case ELSEWHERE -> ELSEWHERE;
        };
    }

    /** Whether a wallet that stands there is in this part. */
    boolean has(Standing standing) {
        return switch (this) {
            case ALL -> true;
            case EXPORTS -> standing != Standing.ELSEWHERE;
            case LIST -> standing == Standing.READY || standing == Standing.ELSEWHERE;
            default -> this == of(standing);
        };
    }

    /** Whether the other has everything that this one has. */
    boolean within(Part other) {
        return switch (other) {
            case ALL -> true;
            case EXPORTS -> this != ALL && this != LIST && this != ELSEWHERE;
            case LIST -> this == LIST || this == READY || this == ELSEWHERE;
            default -> this == other;
        };
    }
}
