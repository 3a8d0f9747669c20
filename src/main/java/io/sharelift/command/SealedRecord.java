package io.sharelift.command;

import io.sharelift.migration.SealedCheck;
import io.sharelift.migration.SealedRefusedException;
import io.sharelift.record.RecordException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

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
        try {
            SealedCheck.demandSound(
                    record,
                    RecordVerifyCommand.head(anchor),
                    envelopes ->
                            terminal.say(
                                    String.format(
                                            Locale.ROOT,
                                            "Looking at %,d sealed envelopes…",
                                            envelopes)));
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        } catch (SealedRefusedException e) {
            e.troubles().stream()
                    .limit(NAMED)
                    .forEach(trouble -> terminal.say(trouble.wallet() + ": " + trouble.words()));
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
