package io.sharelift.record.verify;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Holds the envelopes that were sealed ahead against the events that they stand beside: nothing in
 * an envelope says whose it is, so all depends on this.
 */
final class EnvelopeCheck {

    private static final String SEALED = "share-sealed";

    private final HostileFile file;
    private long seen;

    EnvelopeCheck(HostileFile file) {
        this.file = file;
    }

    /** Empty if the event has no envelope, or has the right one. */
    Optional<Flaw> take(WrittenEvent event) throws SQLException {
        if (!event.is(SEALED)) {
            return Optional.empty();
        }
        seen++;
        String wallet = event.bodyText("wallet");
        Optional<String> beside = file.envelope(event.sequence());
        if (beside.isEmpty()) {
            return Optional.of(EventFlaws.envelopeMissing(event.sequence(), wallet));
        }
        return beside.get().equals(event.bodyText("sha256"))
                ? Optional.empty()
                : Optional.of(EventFlaws.envelopeOfAnother(event.sequence(), wallet));
    }

    /** Whether there are others that stand beside no event. */
    Optional<Flaw> end(long bytes) throws SQLException {
        return file.envelopes(bytes) == seen
                ? Optional.empty()
                : Optional.of(FileFlaws.strayEnvelopes());
    }
}
