package io.sharelift.migration;

import io.sharelift.record.RecordEvent.Rehearsed;

import java.time.Duration;
import java.util.List;

/**
 * What came of sealing ahead.
 *
 * @param sealed envelopes of the plan that are in the record now
 * @param unsealed wallets of the plan that have none
 * @param before of the sealed ones, those that were there before
 * @param troubled why wallets have none, where the share could not be sealed
 * @param stopped whether it was broken off; what was sealed until then stays
 */
public record SealSummary(
        int sealed,
        int unsealed,
        int before,
        List<Rehearsed> troubled,
        boolean stopped,
        Duration took) {

    public SealSummary {
        troubled = List.copyOf(troubled);
    }
}
