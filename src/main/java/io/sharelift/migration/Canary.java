package io.sharelift.migration;

import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The few wallets of each type and scheme that go first, while the rest waits for a person's word.
 * They are the first of the plan that had no answer when it was frozen, so that a run that was cut
 * off goes on with the same ones.
 */
final class Canary {

    private final Opening opening;
    private final BitSet first;
    private final boolean pending;

    private Canary(Opening opening, BitSet first, boolean pending) {
        this.opening = opening;
        this.first = first;
        this.pending = pending;
    }

    static Canary of(Opening opening) {
        int each = opening.frozen().terms().canary();
        boolean released =
                opening.inForce()
                        .filter(inForce -> inForce.is(opening.frozen()))
                        .flatMap(PlanInForce::restReleased)
                        .isPresent();
        BitSet first = new BitSet();
        if (each == 0 || released) {
            return new Canary(opening, first, false);
        }
        Plan plan = opening.plan();
        Map<Kind, Integer> taken = new HashMap<>();
        boolean more = false;
        for (int index = 0; index < plan.wallets().size(); index++) {
            if (plan.decision(index) != Decision.SEND) {
                continue;
            }
            Kind kind = plan.kind(index);
            boolean full = taken.getOrDefault(kind, 0) == each;
            if ((full && more) || settled(opening, index)) {
                continue;
            }
            if (full) {
                more = true;
            } else {
                taken.merge(kind, 1, Integer::sum);
                first.set(index);
            }
        }
        // Where the first few are all there are, nothing waits for them.
        return new Canary(opening, first, more);
    }

    private static boolean settled(Opening opening, int index) {
        return opening.past(opening.plan().wallets().get(index)).settledBeforePlan();
    }

    /** Whether others wait for them. */
    boolean pending() {
        return pending;
    }

    /** Whether this wallet may go now. */
    boolean lets(int index) {
        return !pending || first.get(index);
    }

    /** If Para knows none of so few, that is about the run too. */
    RunSettings settings(RunSettings usual) {
        int few = Math.max(2, first.cardinality());
        return usual.withNotFoundLimit(Math.min(few, usual.notFoundLimit()));
    }

    /**
     * Asks Para until they are ready, or often enough, writes down how many are, and ends the run
     * with what that means.
     */
    void judge(Desk desk, int run) throws InterruptedException {
        desk.board().show(RunPhase.CONFIRMING);
        Confirmation asked;
        try {
            asked = new Confirming(desk, opening.plan(), this::isOpen).confirm();
        } catch (InterruptedException e) {
            end(desk, RunEnd.Reason.OPERATOR, Words.END_OPERATOR.say());
            throw e;
        }
        if (desk.control().stopped()) {
            return;
        }
        int sent = first.cardinality();
        if (asked.trouble().isPresent()) {
            String words = Words.END_CANARY_NOT_ASKED.say(sent, asked.trouble().get());
            end(desk, RunEnd.Reason.PARA_TROUBLE, words);
            return;
        }
        int ready = (int) first.stream().filter(index -> isReady(desk, index)).count();
        try {
            desk.ledger().append(new CanaryJudged(run, sent, ready));
        } catch (RecordException e) {
            end(desk, RunEnd.Reason.RECORD_FAILED, Words.END_RECORD.say(e.sentence()));
            return;
        }
        Words words = ready == sent ? Words.END_CANARY_READY : Words.END_CANARY_NOT_READY;
        end(desk, RunEnd.Reason.CANARY, words.say(sent, ready));
    }

    private static void end(Desk desk, RunEnd.Reason reason, String words) {
        desk.control().stop(new RunEnd(reason, words));
    }

    /** Whether it is one of them and was not seen ready in an earlier run. */
    private boolean isOpen(int index) {
        return first.get(index) && !wasReady(index);
    }

    private boolean isReady(Desk desk, int index) {
        return desk.board().statuses().get(index).state() == WalletState.READY || wasReady(index);
    }

    private boolean wasReady(int index) {
        return opening.past(opening.plan().wallets().get(index)).confirmed();
    }
}
