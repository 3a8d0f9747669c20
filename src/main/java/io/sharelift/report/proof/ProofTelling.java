package io.sharelift.report.proof;

import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordedEvent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a record's events one after another, and keeps every challenge with its answer. */
public final class ProofTelling {

    private final Map<UUID, Challenged> challenges = new LinkedHashMap<>();

    /** Takes the next event of the record. */
    public void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ProofAsked asked ->
                    challenges.put(
                            asked.requestId(),
                            new Challenged(recorded.sequence(), asked, recorded.at(), null));
            case ProofAnswered answered ->
                    challenges.computeIfPresent(
                            answered.requestId(), (_, challenged) -> challenged.with(answered));
            default -> {}
        }
    }

    /** All of them in their order, the wrong ones as well, whatever came after. */
    public List<Challenged> told() {
        return List.copyOf(challenges.values());
    }
}
