package io.sharelift.migration;

import io.sharelift.para.Exchange;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.account.Sends;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What a record says of one wallet at one address. */
final class Past {

    private final Sends sends = new Sends();
    private boolean excused;
    private boolean settledBeforePlan;
    private String enclaveKey = "";
    private int run;

    void intended(int inRun, String sealedTo) {
        sends.intended();
        run = inRun;
        enclaveKey = sealedTo;
        excused = false;
    }

    void answered(Outcome outcome, Instant at) {
        sends.answered(outcome, at);
    }

    void confirm(Instant at) {
        sends.confirmed(at);
    }

    /** The answer was about the run and not about this wallet. */
    void excuseIf(Answer answer, int inRun) {
        excused |= run == inRun && sends.is(answer);
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
        return sends.tries();
    }

    /** When it was done; null if it is not. */
    @Nullable Instant doneAt() {
        return sends.doneAt();
    }

    /** Whether Para has listed it as ready. */
    boolean confirmed() {
        return sends.confirmedAt() != null;
    }

    boolean done() {
        return sends.done();
    }

    /** Whether a send is open of which nobody knows whether it arrived. */
    boolean inDoubt() {
        return sends.inDoubt();
    }

    /** Whether the last thing is an intent without an outcome: the program was cut off. */
    boolean cutOff() {
        return sends.cutOff();
    }

    /** 400 for a share that was sealed to this key; another key may have been the reason. */
    boolean rejectedUnder(String key) {
        return sends.is(Answer.REJECTED) && enclaveKey.equals(key);
    }

    /** 404, and not because of the wrong project's API key. */
    boolean notFound() {
        return sends.is(Answer.NOT_FOUND) && !excused;
    }

    /** Para's last answer, if it gave one. */
    @Nullable Exchange exchange() {
        Outcome outcome = sends.last();
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
