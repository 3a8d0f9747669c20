package io.sharelift.command;

import io.sharelift.migration.SealedPlan;
import io.sharelift.migration.SealedShares;
import io.sharelift.migration.SealedTrouble;
import io.sharelift.record.RecordException;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.anchor.AnchorTextException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at a record with what was sealed ahead, before anything of it is opened for sending. */
final class SealedRecord {

    private static final int NAMED = 50;

    private SealedRecord() {}

    /**
     * Names each wallet whose envelope must not be sent.
     *
     * @param anchor a head of the record, as it was given; null for none
     * @throws CouldNotException if nothing may be sent
     */
    static void check(Terminal terminal, Path record, @Nullable String anchor) {
        Optional<AnchorText> head = head(anchor);
        try (StoredRecord stored = StoredRecord.open(record)) {
            SealedShares sealed = SealedShares.of(stored);
            if (sealed.isEmpty()) {
                throw new CouldNotException(
                        "Nothing was sealed ahead into this record. Name the exports to migrate, or"
                                + " seal ahead where they are: sharelift seal.");
            }
            terminal.say(
                    String.format(Locale.ROOT, "Looking at %,d sealed envelopes…", sealed.size()));
            List<SealedTrouble> troubles = sealed.check(stored);
            if (!troubles.isEmpty()) {
                troubles.stream()
                        .limit(NAMED)
                        .forEach(
                                trouble -> terminal.say(trouble.wallet() + ": " + trouble.words()));
                throw new CouldNotException(
                        String.format(
                                Locale.ROOT,
                                "Of %,d %s the envelope must not be sent, so nothing was sent. Keep"
                                    + " the file as it is, and take another copy of the record, or"
                                    + " seal ahead once more where the exports are.",
                                troubles.size(),
                                troubles.size() == 1 ? "wallet" : "wallets"));
            }
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        }
        List<String> wrong = SealedPlan.wrong(record, head);
        if (!wrong.isEmpty()) {
            throw new CouldNotException(String.join(" ", wrong) + " Nothing was sent.");
        }
    }

    private static Optional<AnchorText> head(@Nullable String anchor) {
        try {
            return Optional.ofNullable(anchor).map(AnchorText::parse);
        } catch (AnchorTextException e) {
            throw new CouldNotException("The head after --anchor: " + e.getMessage());
        }
    }
}
