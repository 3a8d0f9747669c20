package io.sharelift.desktop.plan;

import io.sharelift.desktop.work.Place;
import io.sharelift.migration.SealedShares;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordReader;

import java.util.Optional;

/**
 * What was sealed ahead into a record, as its events say; the envelopes are looked at later.
 *
 * @param base address of the Para for which it was sealed
 * @param planned how many wallets its plan has to send
 */
record SealedThere(Place place, String base, int envelopes, int planned) {

    static Optional<SealedThere> in(RecordReader record) {
        SealedShares sealed = SealedShares.of(record);
        return sealed.plan()
                .filter(plan -> !sealed.isEmpty())
                .map(
                        plan ->
                                new SealedThere(
                                        Place.valueOf(plan.environment()),
                                        plan.base(),
                                        sealed.size(),
                                        plan.counts().getOrDefault(Decision.SEND.name(), 0)));
    }

    /** Whether no share of the plan is left to be sealed. */
    boolean isComplete() {
        return envelopes >= planned;
    }
}
