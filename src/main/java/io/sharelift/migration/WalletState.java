package io.sharelift.migration;

import java.util.EnumSet;
import java.util.Set;

/** Where a wallet is in a run; what may follow what is here and nowhere else. */
public enum WalletState {
    /** To be sent in this run. */
    PLANNED,
    /** The share is read again, sealed, and waits for its turn. */
    SEALING,
    /** The intent is on disk and the request is out. */
    SENDING,
    /** Para asked to wait, or could not be reached; there is a time for the next try. */
    WAITING,
    /** 200. Not yet ready. */
    MIGRATED,
    /** 409: Para had the share before. Not yet ready. */
    ALREADY,
    /** 400. */
    REJECTED,
    /** 404. */
    NOT_FOUND,
    /** Any other answer, or no try was taken; sending it again does no harm. */
    FAILED,
    /** Sent, and whether it arrived is not known. */
    UNKNOWN,
    /** Para's ready list shows it. */
    READY,
    /** A finding or a changed share forbids to send it. */
    BLOCKED,
    /** Not chosen, or done in an earlier run. */
    SKIPPED,
    /** The run stopped before it was sent. */
    STOPPED;

    /**
     * Whether this state may be followed by that one within a run. What is decided stays decided,
     * but for being ready; and what is not known is never taken for failed: it is settled by Para's
     * word, or by sending again for a stated reason.
     */
    public boolean canBecome(WalletState next) {
        return following().contains(next);
    }

    private Set<WalletState> following() {
        return switch (this) {
            case PLANNED -> EnumSet.of(SEALING, FAILED, STOPPED);
            case SEALING -> EnumSet.of(SENDING, BLOCKED, FAILED, STOPPED, UNKNOWN);
            case SENDING ->
                    EnumSet.of(
                            MIGRATED, ALREADY, REJECTED, NOT_FOUND, FAILED, UNKNOWN, WAITING,
                            STOPPED);
            case WAITING -> EnumSet.of(SEALING, STOPPED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SEALING, READY);
            case MIGRATED, ALREADY, SKIPPED -> EnumSet.of(READY);
            case REJECTED, NOT_FOUND, FAILED, READY, BLOCKED, STOPPED ->
                    EnumSet.noneOf(WalletState.class);
        };
    }

    /** Whether a run leaves a wallet so, at the latest until its confirmation. */
    public boolean isFinal() {
        return switch (this) {
            case PLANNED, SEALING, SENDING, WAITING, UNKNOWN -> false;
            default -> true;
        };
    }

    /** Whether an operator may ask for another try. */
    public boolean canBeRetried() {
        return switch (this) {
            case REJECTED, NOT_FOUND, FAILED, UNKNOWN, STOPPED -> true;
            default -> false;
        };
    }

    /** Whether the ready list is still to show it. */
    public boolean awaitsConfirmation() {
        return this == MIGRATED || this == ALREADY;
    }

    /** Whether the run leaves something to do for a person. */
    public boolean needsPerson() {
        return switch (this) {
            case REJECTED, NOT_FOUND, FAILED, UNKNOWN, BLOCKED, STOPPED -> true;
            default -> false;
        };
    }
}
