package io.sharelift.record.account;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How often a wallet's share was sent to one address and what came of it, told event by event: the
 * one place that says what a record knows of a share and what it does not.
 */
public final class Sends {

    private int tries;
    private boolean open;
    private boolean doubt;
    private @Nullable Outcome last;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant doneAt;

    /** A share is about to be sent. */
    public void intended() {
        doubt |= open;
        open = true;
        tries++;
    }

    /** What came of it. */
    public void answered(Outcome outcome, Instant at) {
        open = false;
        last = outcome;
        doneBy(at);
        doubt =
                switch (outcome.answer()) {
                    case MIGRATED, ALREADY, REJECTED, NOT_FOUND -> false;
                    case NO_ANSWER, NOT_UNDERSTOOD -> true;
                    case KEY_REFUSED, TRY_LATER, OTHER, NOT_SENT -> doubt;
                };
    }

    /** Para was seen to list the wallet as ready. */
    public void confirmed(Instant at) {
        confirmedAt = confirmedAt == null ? at : confirmedAt;
        doneBy(at);
        open = false;
        doubt = false;
    }

    private void doneBy(Instant at) {
        if (doneAt == null && done()) {
            doneAt = at;
        }
    }

    /** How often its share was sent. */
    public int tries() {
        return tries;
    }

    /** The last answer, or what came instead of one; null if there is none in the record. */
    public @Nullable Outcome last() {
        return last;
    }

    /** Whether this was the last answer. */
    public boolean is(Answer answer) {
        return last != null && last.answer() == answer;
    }

    /** When Para was first seen to list it as ready; null if it was not. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Whether Para has the share, by its own word. */
    public boolean done() {
        return confirmedAt != null || is(Answer.MIGRATED) || is(Answer.ALREADY);
    }

    /** When it was first known to be done; null if it is not. */
    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Whether the last thing is an intent without an outcome: the program was cut off. */
    public boolean cutOff() {
        return open;
    }

    /** Whether a send is open of which nobody knows whether it arrived. */
    public boolean inDoubt() {
        return !done() && (open || doubt);
    }
}
