package io.sharelift.migration.ready;

import io.sharelift.record.RecordEvent.ProofAnswered;

/** Told of each wallet that was asked to sign, once it is in the record; from any thread. */
@FunctionalInterface
public interface ProofListener {

    void answered(ProofAnswered answer);

    /** Nobody listens. */
    static ProofListener none() {
        return answer -> {};
    }
}
