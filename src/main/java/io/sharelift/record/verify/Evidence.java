package io.sharelift.record.verify;

import io.sharelift.record.verify.Flaw.Kind;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks around a place where the chain breaks, for what the rows about it show of how it was
 * broken. Says no more than they show.
 */
final class Evidence {

    private final HostileFile file;

    Evidence(HostileFile file) {
        this.file = file;
    }

    /**
     * A row has another number than comes next.
     *
     * @param before the hash of the event before
     */
    Flaw gap(EventRow row, long expected, String before) {
        if (row.sequence() < expected) {
            return EventFlaws.of(
                    Kind.INSERTED,
                    expected,
                    "A row with the number %d stands where event %d belongs."
                            .formatted(row.sequence(), expected));
        }
        return standsElsewhere(expected, row.sequence(), before)
                .orElseGet(() -> EventFlaws.missing(expected, row.sequence() - 1));
    }

    /** The text does not have the hash beside it. */
    Flaw changed(EventRow row) {
        long sequence = row.sequence();
        String named = at(sequence + 1).map(WrittenEvent::previous).orElse("");
        String which;
        if (named.equals(row.computed())) {
            which = "The event after it names the hash that the text has: the text is as it was.";
        } else if (named.equals(row.hash())) {
            which = "The event after it names the hash that stands there: the text was changed.";
        } else {
            which = "Nothing after it shows which of the two was changed.";
        }
        return EventFlaws.of(
                Kind.CHANGED,
                sequence,
                "Event %d does not have the hash that stands beside it. %s"
                        .formatted(sequence, which));
    }

    /** The text calls itself another event than its row. */
    Flaw misplaced(EventRow row, WrittenEvent event, String before) {
        return event.sequence() > row.sequence() ? early(row, event, before) : late(row, event);
    }

    private Flaw early(EventRow row, WrittenEvent event, String before) {
        long place = row.sequence();
        if (isAgainAfter(place, event)) {
            return EventFlaws.of(
                    Kind.INSERTED,
                    place,
                    "At place %d stands a copy of event %d.".formatted(place, event.sequence()));
        }
        return standsElsewhere(place, place + 1, before)
                .orElseGet(() -> EventFlaws.missing(place, event.sequence() - 1));
    }

    /** An event whose number has been: either it came in here, or others came in before it. */
    private Flaw late(EventRow row, WrittenEvent event) {
        long place = row.sequence();
        long own = event.sequence();
        Optional<EventRow> there = rowAt(own);
        if (there.isPresent() && there.get().computed().equals(row.computed())) {
            return EventFlaws.of(
                    Kind.INSERTED,
                    place,
                    "At place %d stands a copy of event %d.".formatted(place, own));
        }
        boolean follows =
                own > 1
                        && rowAt(own - 1)
                                .map(EventRow::computed)
                                .orElse("")
                                .equals(event.previous());
        boolean goesOn =
                at(place + 1)
                        .map(next -> next.previous().equals(row.computed()))
                        .orElse(event.is(Signatures.KIND));
        if (follows && goesOn) {
            return EventFlaws.of(
                    Kind.INSERTED,
                    own,
                    own == place - 1
                            ? "Event %d was inserted: the one that calls itself %1$d, and from which the record goes on, stands at place %d."
                                    .formatted(own, place)
                            : "Events %d to %d were inserted: the one that calls itself %1$d, and from which the record goes on, stands at place %d."
                                    .formatted(own, place - 1, place));
        }
        return EventFlaws.of(
                Kind.INSERTED,
                place,
                "At place %d stands an event that calls itself event %d, which there is already."
                        .formatted(place, own));
    }

    /**
     * The event names another one before it than the one that is there.
     *
     * @param signed whether it is a signature, and a right one, of the event that it names
     */
    Flaw doesNotFollow(EventRow row, boolean signed) {
        long place = row.sequence();
        Optional<WrittenEvent> next = at(place + 1);
        boolean goesOn = next.map(event -> event.previous().equals(row.computed())).orElse(false);
        if (place > 1 && (signed || goesOn)) {
            return EventFlaws.of(
                    Kind.CHANGED,
                    place - 1,
                    "Event %d follows another event %d than the one that is there. Either event %2$d was changed together with its hash, or from event %1$d on the events come from another record or another copy."
                            .formatted(place, place - 1));
        }
        String words =
                next.isPresent()
                        ? "Event %d follows another event than the one before it, and the event"
                                + " after it another than this: it was changed together with its"
                                + " hash."
                        : "Event %d follows another event than the one before it: one of the two"
                                + " was changed together with its hash.";
        return EventFlaws.of(Kind.CHANGED, place, words.formatted(place));
    }

    /** Whether the event that belongs to a place stands at a later one. */
    private Optional<Flaw> standsElsewhere(long place, long from, String before) {
        byte[] end = ("\"sequence\":" + place + "}").getBytes(StandardCharsets.UTF_8);
        return find(
                        from,
                        row ->
                                endsWith(row.text(), end)
                                        && WrittenEvent.tryRead(row.text())
                                                .filter(e -> e.previous().equals(before))
                                                .isPresent())
                .map(
                        row ->
                                EventFlaws.of(
                                        Kind.MOVED,
                                        place,
                                        "Event %d stands at place %d."
                                                .formatted(place, row.sequence())));
    }

    private boolean isAgainAfter(long place, WrittenEvent event) {
        byte[] text = event.text().getBytes(StandardCharsets.UTF_8);
        return find(place + 1, row -> Arrays.equals(row.text(), text)).isPresent();
    }

    private Optional<EventRow> find(long from, Predicate<EventRow> wanted) {
        try (EventRows rows = file.rows(from, Long.MAX_VALUE)) {
            long last = from - 1;
            for (EventRow row = rows.next(); row != null; row = rows.next()) {
                if (row.sequence() <= last) {
                    // A damaged file may give the same rows for ever.
                    break;
                } else if (wanted.test(row)) {
                    return Optional.of(row);
                }
                last = row.sequence();
            }
        } catch (SQLException e) {
            // What cannot be read is no evidence.
        }
        return Optional.empty();
    }

    private static boolean endsWith(byte[] text, byte[] end) {
        return text.length >= end.length
                && Arrays.equals(text, text.length - end.length, text.length, end, 0, end.length);
    }

    private Optional<WrittenEvent> at(long place) {
        return rowAt(place).flatMap(row -> WrittenEvent.tryRead(row.text()));
    }

    private Optional<EventRow> rowAt(long place) {
        try (EventRows rows = file.rows(place, place)) {
            return Optional.ofNullable(rows.next());
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
