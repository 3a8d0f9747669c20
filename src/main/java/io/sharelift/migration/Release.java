package io.sharelift.migration;

import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordReader;

import java.util.Optional;

/** A person's word that lets the rest of a plan go. */
record Release(FrozenPlan plan, RecordReader record, Ledger ledger) {

    /** The rest may follow the first few, which have been looked at. */
    void rest(String words) {
        PlanInForce inForce = waiting();
        Optional<CanaryJudged> judged = inForce.canaryJudged();
        if (judged.isEmpty()) {
            throw new IllegalStateException(Words.RELEASE_TOO_EARLY.say());
        }
        if (words.isBlank() && judged.get().ready() < judged.get().sent()) {
            throw new IllegalArgumentException(
                    Words.RELEASE_WITHOUT_WORDS.say(judged.get().ready(), judged.get().sent()));
        }
        write(inForce, false, words);
    }

    /** All may go at once. */
    void skip(String words) {
        PlanInForce inForce = waiting();
        if (words.isBlank()) {
            throw new IllegalArgumentException(Words.SKIP_WITHOUT_WORDS.say());
        }
        write(inForce, true, words);
    }

    private PlanInForce waiting() {
        return PlanInForce.of(record)
                .filter(inForce -> inForce.is(plan))
                .filter(PlanInForce::canaryPending)
                .orElseThrow(() -> new IllegalStateException(Words.NOTHING_WAITS.say()));
    }

    private void write(PlanInForce inForce, boolean withoutCanary, String words) {
        ledger.append(new RestReleased(inForce.frozen().plan(), withoutCanary, words.strip()));
    }
}
