package io.sharelift.migration;

import io.sharelift.record.StoredRecord;
import io.sharelift.record.anchor.AnchorText;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Looks at what was sealed ahead into a record, before anything of it is opened for sending. */
public final class SealedCheck {

    private SealedCheck() {}

    /**
     * Looks at each envelope, and then at the record as a whole. Nobody may have it open.
     *
     * @param anchor a head of the record that was kept elsewhere
     * @param looking is told how many envelopes there are, before they are looked at
     * @throws SealedRefusedException if nothing of it may be sent
     * @throws io.sharelift.record.RecordException if the record cannot be read
     */
    public static void demandSound(Path record, Optional<AnchorText> anchor, IntConsumer looking)
            throws SealedRefusedException {
        try (StoredRecord stored = StoredRecord.open(record)) {
            SealedShares sealed = SealedShares.of(stored);
            if (sealed.isEmpty()) {
                throw new SealedRefusedException(Words.SEALED_NONE.say(), List.of());
            }
            looking.accept(sealed.size());
            List<SealedTrouble> troubles = sealed.check(stored);
            if (!troubles.isEmpty()) {
                throw new SealedRefusedException(
                        Words.SEALED_REFUSED.say(
                                String.format(Locale.ROOT, "%,d", troubles.size()),
                                troubles.size() == 1 ? "wallet" : "wallets"),
                        troubles);
            }
        }
        Optional<String> wrong = SealedPlan.wrong(record, anchor);
        if (wrong.isPresent()) {
            throw new SealedRefusedException(Words.SEALED_WRONG.say(wrong.get()), List.of());
        }
    }
}
