package io.sharelift.migration;

import io.sharelift.record.RecordEvent.Rehearsed;

import java.util.List;
import java.util.Optional;

/**
 * What came of a dry run.
 *
 * @param toSend wallets that a run would send
 * @param sealed shares that were read again, checked, sealed and thrown away
 * @param unsealed shares with which that was not possible
 * @param asked whether Para was asked, and it is known of each wallet whether Para has it
 * @param known of the wallets, those that Para has; 0 if not asked
 * @param ready those of them that are ready already
 * @param troubled what would not go as planned, in the order of the plan; a wallet may be named
 *     twice
 * @param trouble why Para could not be asked, in words, if it was to be
 * @param stopped whether it was broken off; then nothing of it is in the record
 */
public record RehearsalSummary(
        int toSend,
        int sealed,
        int unsealed,
        boolean asked,
        int known,
        int ready,
        List<Rehearsed> troubled,
        Optional<String> trouble,
        boolean stopped) {

    public RehearsalSummary {
        troubled = List.copyOf(troubled);
    }

    /** Whether everything would go as planned, as far as it was looked at. */
    public boolean asPlanned() {
        return troubled.isEmpty() && trouble.isEmpty() && !stopped;
    }
}
