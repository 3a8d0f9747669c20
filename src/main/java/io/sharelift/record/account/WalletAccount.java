package io.sharelift.record.account;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.WalletListed;
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
    private final Sends sends = new Sends();
    private final Seen seen = new Seen();
    private @Nullable Instant at;
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
        sends.intended();
        at = when;
        withheld = "";
    }

    void answered(Outcome outcome, Instant when) {
        sends.answered(outcome, when);
        at = when;
    }

    void confirmed(Instant when) {
        sends.confirmed(when);
        seen.confirmed();
    }

    void listed(WalletListed said, Instant when) {
        if (said.isReady()) {
            sends.confirmed(when);
        }
        seen.listed(said, when);
    }

    Seen seen() {
        return seen;
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
        return sends.tries();
    }

    /** The last answer, or what came instead of one; null if there is none in the record. */
    public @Nullable Outcome last() {
        return sends.last();
    }

    /** When the last thing happened to it; null if nothing has. */
    public @Nullable Instant at() {
        return at;
    }

    /** When Para first listed it as ready; null if it has not been seen so. */
    public @Nullable Instant confirmedAt() {
        return sends.confirmedAt();
    }

    public boolean ready() {
        return confirmedAt() != null;
    }

    /** Whether Para was last seen to list it as ready; not so where it was and is no longer. */
    public boolean listedNow() {
        return seen.ready;
    }

    /** Whether Para listed it as ready and then no longer did. */
    public boolean gone() {
        return seen.gone;
    }

    /** What Para's list last said of it; null if no list that is in the record has it. */
    public @Nullable WalletListed listed() {
        return seen.listed;
    }

    /** Whether it is proven that it signs. */
    public ProofState proof() {
        return seen.state();
    }

    /** What came of its last challenge; null if there was none, or there is a newer one. */
    public @Nullable ProofAnswered lastProof() {
        return seen.proof;
    }

    /** When that was. */
    public @Nullable Instant proofAt() {
        return seen.proof == null ? null : seen.proofAt;
    }

    /** When Para was first known to have its share; null if that is not known. */
    public @Nullable Instant doneAt() {
        return sends.doneAt();
    }

    /** Why it could not be sent although it was to be; empty if that is not so. */
    public String withheld() {
        return withheld;
    }

    /**
     * Whether the last share that was sent has no answer in the record: the program was cut off.
     */
    public boolean cutOff() {
        return sends.cutOff();
    }

    /** What became of it; whoever is ready without an answer of its own was migrated. */
    public Result result() {
        if (sends.is(Answer.MIGRATED)) {
            return Result.MIGRATED;
        }
        if (sends.is(Answer.ALREADY)) {
            return Result.ALREADY;
        }
        if (ready() && tries() > 0) {
            return Result.MIGRATED;
        }
        if (sends.inDoubt()) {
            return Result.UNKNOWN;
        }
        return tries() > 0 || !withheld.isEmpty() ? Result.FAILED : Result.SKIPPED;
    }
}
