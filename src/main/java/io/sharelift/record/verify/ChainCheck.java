package io.sharelift.record.verify;

import io.sharelift.record.Anchor;
import io.sharelift.record.anchor.AnchorText;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the rows one after another and says at the first that is wrong how it is wrong. */
final class ChainCheck {

    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final String CREATED = "record-created";
    private static final String TAKEN_OVER = "taken-over";

    private final Evidence evidence;
    private final EnvelopeCheck envelopes;
    private final AnchorSearch anchor;
    private final EventModel model = new EventModel();
    private final Signatures signatures = new Signatures();
    private final PlanHash plan = new PlanHash();
    private final Remarks remarks = new Remarks();

    private String record = "";
    private long last;
    private String hash = NOTHING_BEFORE;
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;

    ChainCheck(Evidence evidence, EnvelopeCheck envelopes, Optional<AnchorText> anchor) {
        this.evidence = evidence;
        this.envelopes = envelopes;
        this.anchor = new AnchorSearch(anchor);
    }

    /** Empty if the row is the event that comes next, and well. */
    Optional<Flaw> take(EventRow row) throws SQLException {
        long place = last + 1;
        if (row.sequence() != place) {
            return Optional.of(evidence.gap(row, place, hash));
        } else if (!row.isText()) {
            return Optional.of(EventFlaws.noText(place));
        } else if (row.text().length > HostileFile.LONGEST_EVENT) {
            return Optional.of(EventFlaws.tooLong(place));
        }
        String computed = row.computed();
        if (!computed.equals(row.hash())) {
            return Optional.of(evidence.changed(row));
        }
        try {
            WrittenEvent event = WrittenEvent.read(row.text()).orElse(null);
            Optional<Flaw> flaw =
                    event == null ? Optional.of(EventFlaws.notAnEvent(place)) : place(row, event);
            if (event != null && flaw.isEmpty()) {
                flaw = meaning(event);
            }
            if (event != null && flaw.isEmpty()) {
                accept(event, computed);
            }
            return flaw;
        } catch (NotCanonicalException e) {
            return Optional.of(EventFlaws.notCanonical(place, e));
        }
    }

    private Optional<Flaw> place(EventRow row, WrittenEvent event) {
        if (event.sequence() != row.sequence()) {
            return Optional.of(evidence.misplaced(row, event, hash));
        } else if (!event.previous().equals(hash)) {
            boolean signed = event.is(Signatures.KIND) && signatures.isRight(event);
            return Optional.of(evidence.doesNotFollow(row, signed));
        }
        return Optional.empty();
    }

    private Optional<Flaw> meaning(WrittenEvent event) throws SQLException {
        long place = event.sequence();
        if (event.is(CREATED) != (place == 1)) {
            return Optional.of(
                    place == 1 ? EventFlaws.noBeginning() : EventFlaws.secondBeginning(place));
        } else if (model.knows(event.kind()) && !model.fits(event.kind(), event.body())) {
            return Optional.of(EventFlaws.notAnEvent(place));
        } else if (event.is(Signatures.KIND) && !signatures.isByCurrent(event)) {
            return Optional.of(EventFlaws.unknownMachine(place, event.bodyText("machine")));
        } else if (event.is(Signatures.KIND) && !signatures.isRight(event)) {
            return Optional.of(EventFlaws.signature(place, signatures.signed()));
        } else if (!plan.take(event)) {
            return Optional.of(EventFlaws.plan(place));
        }
        return envelopes.take(event);
    }

    private void accept(WrittenEvent event, String computed) {
        switch (event.kind()) {
            case CREATED -> {
                record = event.bodyText("record");
                signatures.introduce(event);
            }
            case TAKEN_OVER -> signatures.introduce(event);
            case Signatures.KIND -> signatures.accept(event);
            default -> {
                if (!model.knows(event.kind())) {
                    remarks.unknownKind(event.kind());
                }
            }
        }
        if (lastAt != null) {
            remarks.clock(event.sequence(), lastAt, event.at());
        }
        firstAt = firstAt == null ? event.at() : firstAt;
        lastAt = event.at();
        last = event.sequence();
        hash = computed;
        anchor.pass(last, hash);
    }

    /** What is wrong after the last row although each row was well. */
    Optional<Flaw> end() {
        return last == 0 ? Optional.of(EventFlaws.empty()) : anchor.flaw(last);
    }

    /** The first that is wrong of what a row shows and what the anchor has shown before it. */
    Flaw earlier(Flaw found) {
        return anchor.isOther() ? anchor.flaw(last).orElse(found) : found;
    }

    /** The number of the last event that is well. */
    long last() {
        return last;
    }

    Contents contents() {
        return new Contents(
                record,
                last == 0 ? Optional.empty() : Optional.of(new Anchor(last, hash)),
                Optional.ofNullable(firstAt),
                Optional.ofNullable(lastAt),
                signatures.machines(),
                Math.max(0, signatures.signed() - 1),
                last - signatures.signed());
    }

    AnchorFinding anchor(boolean stopped) {
        return anchor.finding(last, stopped);
    }

    /** An end that is not signed is worth a word only if it is the end. */
    List<String> remarks(boolean stopped) {
        return remarks.all(signatures, stopped ? signatures.signed() : last);
    }
}
