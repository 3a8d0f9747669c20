package io.sharelift.migration;

import io.sharelift.record.Answer;

/**
 * The course of one wallet through a run, as a value: what each event makes of it.
 *
 * @param tries sends in the whole record
 * @param triesInRun sends in this run
 * @param doubt whether a send is open of which nobody knows whether it arrived; while it is, giving
 *     up is UNKNOWN and never FAILED or STOPPED
 */
record WalletCourse(WalletState state, int tries, int triesInRun, boolean doubt) {

    /** A wallet that is to be sent, after this many sends in earlier runs. */
    static WalletCourse planned(int tries) {
        return new WalletCourse(WalletState.PLANNED, tries, 0, false);
    }

    /** A wallet of which an earlier run does not know whether its share arrived. */
    static WalletCourse inDoubt(int tries) {
        return new WalletCourse(WalletState.UNKNOWN, tries, 0, true);
    }

    WalletCourse sealing() {
        return to(WalletState.SEALING, doubt);
    }

    /** The intent is on disk: from here on it counts as sent. */
    WalletCourse sending() {
        check(WalletState.SENDING);
        return new WalletCourse(WalletState.SENDING, tries + 1, triesInRun + 1, doubt);
    }

    WalletCourse answered(Answer answer, int maxTries) {
        return switch (answer) {
            case MIGRATED -> to(WalletState.MIGRATED, false);
            case ALREADY -> to(WalletState.ALREADY, false);
            case REJECTED -> to(WalletState.REJECTED, false);
            case NOT_FOUND -> to(WalletState.NOT_FOUND, false);
            case KEY_REFUSED -> stopped();
            case TRY_LATER, NOT_SENT ->
                    triesInRun < maxTries ? to(WalletState.WAITING, doubt) : gaveUp();
            case OTHER -> gaveUp();
            case NO_ANSWER, NOT_UNDERSTOOD -> to(WalletState.UNKNOWN, true);
        };
    }

    /** Para says that it is ready. */
    WalletCourse ready() {
        return to(WalletState.READY, false);
    }

    /** The share must not be sent. */
    WalletCourse blocked() {
        return to(doubt ? WalletState.UNKNOWN : WalletState.BLOCKED, doubt);
    }

    /** No further try in this run. */
    WalletCourse gaveUp() {
        return to(doubt ? WalletState.UNKNOWN : WalletState.FAILED, doubt);
    }

    WalletCourse stopped() {
        return to(doubt ? WalletState.UNKNOWN : WalletState.STOPPED, doubt);
    }

    private WalletCourse to(WalletState next, boolean nowInDoubt) {
        if (next != state) {
            check(next);
        }
        return new WalletCourse(next, tries, triesInRun, nowInDoubt);
    }

    private void check(WalletState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next + ".");
        }
    }
}
