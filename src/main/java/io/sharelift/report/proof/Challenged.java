package io.sharelift.report.proof;

import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A challenge and what came of it.
 *
 * @param event the number of the event that says that it was asked
 * @param answered null if the record does not say: the program was cut off
 */
public record Challenged(
        long event, ProofAsked asked, Instant at, @Nullable ProofAnswered answered) {

    Challenged with(ProofAnswered answer) {
        return new Challenged(event, asked, at, answer);
    }
}
