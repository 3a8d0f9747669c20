package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.para.ParaHost;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordReader;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.verify.Flaw;
import io.sharelift.record.verify.RecordVerifier;

import java.nio.file.Path;
import java.util.Optional;

/** Takes the plan whose shares were sealed ahead out of a record, to send it without any export. */
public final class SealedPlan {

    private SealedPlan() {}

    /**
     * Whether a record may be sent from, looked at before anybody has it open: its chain, its
     * signatures, and each envelope against its event.
     *
     * @param anchor a head of it that was kept elsewhere
     * @return the first that is wrong, in sentences; empty if nothing is
     */
    static Optional<String> wrong(Path file, Optional<AnchorText> anchor) {
        return RecordVerifier.verify(file, anchor).flaw().map(Flaw::sentence);
    }

    /**
     * The plan in force, with its envelopes.
     *
     * @param key as Para states it now
     * @throws IllegalStateException if the plan was sealed for another address or to another key,
     *     or not at all; its message is a sentence for operators
     */
    public static FrozenPlan of(
            RecordReader record, SealedShares sealed, ParaHost host, EnclaveKey key) {
        PlanFrozen frozen =
                sealed.plan()
                        .filter(plan -> !sealed.isEmpty())
                        .orElseThrow(() -> new IllegalStateException(Words.SEALED_NOTHING.say()));
        if (!frozen.base().equals(host.base().toString())
                || !frozen.environment().equals(host.environment().name())) {
            throw new IllegalStateException(
                    Words.SEALED_FOR_ANOTHER.say(frozen.base(), host.base()));
        }
        if (!frozen.enclaveKey().equals(key.fingerprint())) {
            throw new IllegalStateException(
                    Words.SEALED_TO_ANOTHER.say(frozen.enclaveKey(), key.fingerprint()));
        }
        Plan plan =
                new Plan(
                        new RecordedPlanRows(record, sealed, frozen),
                        frozen.counts().getOrDefault("DUPLICATE_ROWS", 0));
        return FrozenPlan.ofRecord(plan, host, key, frozen);
    }
}
