package io.sharelift.record;

import io.sharelift.record.RecordEvent.HeadSigned;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The end of a record's chain, and when this machine is to sign it: after what an auditor would ask
 * about, and every 500 events or minute.
 *
 * @param sequence of the last event, 0 if there is none
 * @param hash of its text
 * @param unsigned events that no machine has signed
 * @param signedAt when the last signature was made
 */
record Chain(long sequence, String hash, int unsigned, Instant signedAt) {

    private static final int MANY = 500;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String DOMAIN = "sharelift-record-head:";

    Chain with(EventText text, boolean signature, Instant at) {
        return new Chain(
                sequence + 1, text.hash(), signature ? 0 : unsigned + 1, signature ? at : signedAt);
    }

    HeadSigned signed(MachineKey machine) {
        return new HeadSigned(
                machine.publicHex(),
                machine.sign((DOMAIN + hash).getBytes(StandardCharsets.US_ASCII)));
    }

    boolean isDue(RecordEvent last, Instant now) {
        // Both ways: a clock that was put back would leave an hour unsigned.
        return unsigned >= MANY
                || Duration.between(signedAt, now).abs().compareTo(LONG) > 0
                || switch (last) {
                    case RecordEvent.RecordCreated _,
                            RecordEvent.TakenOver _,
                            RecordEvent.PlanFrozen _,
                            RecordEvent.Approved _,
                            RecordEvent.RunStarted _,
                            RecordEvent.Paused _,
                            RecordEvent.RunStopped _,
                            RecordEvent.CanaryJudged _,
                            RecordEvent.SealingEnded _,
                            RecordEvent.DeletionListed _,
                            RecordEvent.EvidenceSaved _ ->
                            true;
                    default -> false;
                };
    }
}
