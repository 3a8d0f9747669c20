package io.sharelift.migration;

import io.sharelift.para.Exchange;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What a record says of one wallet at one address. */
final class Past {

    private int tries;
    private boolean open;
    private boolean doubt;
    private boolean confirmed;
    private boolean excused;
    private @Nullable Outcome last;
    private @Nullable Instant doneAt;
    private boolean settledBeforePlan;
    private String enclaveKey = "";
    private int run;

    void intended(int inRun, String sealedTo) {
        doubt |= open;
        open = true;
        tries++;
        run = inRun;
        enclaveKey = sealedTo;
        excused = false;
    }

    void answered(Outcome outcome, Instant at) {
        open = false;
        last = outcome;
        if (doneAt == null && done()) {
            doneAt = at;
        }
        doubt =
                switch (outcome.answer()) {
                    case MIGRATED, ALREADY, REJECTED, NOT_FOUND -> false;
                    case NO_ANSWER, NOT_UNDERSTOOD -> true;
                    case KEY_REFUSED, TRY_LATER, OTHER, NOT_SENT -> doubt;
                };
    }

    void confirm(Instant at) {
        confirmed = true;
        if (doneAt == null) {
            doneAt = at;
        }
        open = false;
        doubt = false;
    }

    /** The answer was about the run and not about this wallet. */
    void excuseIf(Answer answer, int inRun) {
        excused |= run == inRun && is(answer);
    }

    /** A plan was frozen: whatever no run would send by itself now is not that plan's to try. */
    void planned(String planKey) {
        settledBeforePlan = done() || rejectedUnder(planKey) || notFound();
    }

    /** Whether it had its answer when the plan was frozen. */
    boolean settledBeforePlan() {
        return settledBeforePlan;
    }

    /** How often its share was sent. */
    int tries() {
        return tries;
    }

    /** When it was done; null if it is not. */
    @Nullable Instant doneAt() {
        return doneAt;
    }

    /** Whether Para has listed it as ready. */
    boolean confirmed() {
        return confirmed;
    }

    boolean done() {
        return confirmed || is(Answer.MIGRATED) || is(Answer.ALREADY);
    }

    /** Whether a send is open of which nobody knows whether it arrived. */
    boolean inDoubt() {
        return !done() && (open || doubt);
    }

    /** Whether the last thing is an intent without an outcome: the program was cut off. */
    boolean cutOff() {
        return open;
    }

    /** 400 for a share that was sealed to this key; another key may have been the reason. */
    boolean rejectedUnder(String key) {
        return is(Answer.REJECTED) && enclaveKey.equals(key);
    }

    /** 404, and not because of the wrong project's API key. */
    boolean notFound() {
        return is(Answer.NOT_FOUND) && !excused;
    }

    private boolean is(Answer answer) {
        return last != null && last.answer() == answer;
    }

    /** Para's last answer, if it gave one. */
    @Nullable Exchange exchange() {
        Outcome outcome = last;
        if (outcome == null || outcome.status() == null) {
            return null;
        }
        String requestId =
                outcome.paraRequestId() == null
                        ? outcome.requestId().toString()
                        : outcome.paraRequestId();
        return new Exchange(
                outcome.status(),
                requestId,
                outcome.code(),
                outcome.message(),
                Duration.ofMillis(outcome.tookMillis()));
    }
}
