package io.sharelift.record.account;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.WalletPlanned;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What became of one wallet at the address of the plan, as a record tells it. A new plan for the
 * same wallet does not take away what was done before it.
 */
public final class WalletAccount {

    private WalletPlanned planned;
    private int plan;
    private int tries;
    private boolean open;
    private boolean doubt;
    private @Nullable Outcome last;
    private @Nullable Instant at;
    private @Nullable Instant confirmedAt;
    private String withheld = "";

    WalletAccount(WalletPlanned planned, int plan) {
        this.planned = planned;
        this.plan = plan;
    }

    void plannedAgain(WalletPlanned again, int inPlan) {
        planned = again;
        plan = inPlan;
    }

    void intended(Instant when) {
        doubt |= open;
        open = true;
        tries++;
        at = when;
        withheld = "";
    }

    void answered(Outcome outcome, Instant when) {
        open = false;
        last = outcome;
        at = when;
        doubt =
                switch (outcome.answer()) {
                    case MIGRATED, ALREADY, REJECTED, NOT_FOUND -> false;
                    case NO_ANSWER, NOT_UNDERSTOOD -> true;
                    case KEY_REFUSED, TRY_LATER, OTHER, NOT_SENT -> doubt;
                };
    }

    void confirmed(Instant when) {
        confirmedAt = confirmedAt == null ? when : confirmedAt;
        open = false;
        doubt = false;
    }

    void withheld(String why, Instant when) {
        withheld = why;
        at = when;
    }

    /** What the newest plan that has this wallet says of it. */
    public WalletPlanned planned() {
        return planned;
    }

    /** The number of that plan. */
    public int plan() {
        return plan;
    }

    /** How often its share was sent. */
    public int tries() {
        return tries;
    }

    /** The last answer, or what came instead of one; null if there is none in the record. */
    public @Nullable Outcome last() {
        return last;
    }

    /** When the last thing happened to it; null if nothing has. */
    public @Nullable Instant at() {
        return at;
    }

    /** When Para first listed it as ready; null if it has not been seen so. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public boolean ready() {
        return confirmedAt != null;
    }

    /** Why it could not be sent although it was to be; empty if that is not so. */
    public String withheld() {
        return withheld;
    }

    /**
     * Whether the last share that was sent has no answer in the record: the program was cut off.
     */
    public boolean cutOff() {
        return open;
    }

    /** What became of it; whoever is ready without an answer of its own was migrated. */
    public Result result() {
        Answer answer = last == null ? null : last.answer();
        if (answer == Answer.MIGRATED) {
            return Result.MIGRATED;
        }
        if (answer == Answer.ALREADY) {
            return Result.ALREADY;
        }
        if (ready() && tries > 0) {
            return Result.MIGRATED;
        }
        if (open || doubt) {
            return Result.UNKNOWN;
        }
        return tries > 0 || !withheld.isEmpty() ? Result.FAILED : Result.SKIPPED;
    }
}
