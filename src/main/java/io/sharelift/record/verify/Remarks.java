package io.sharelift.record.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Gathers what is not wrong with a record, and worth knowing. */
final class Remarks {

    /** Clocks are put right by less all the time. */
    private static final Duration ADJUSTED = Duration.ofSeconds(1);

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final List<String> sentences = new ArrayList<>();
    private final TreeMap<String, Long> unknown = new TreeMap<>();
    private long backwards;
    private long otherUnknown;

    void clock(long sequence, Instant before, Instant at) {
        Duration back = Duration.between(at, before);
        if (back.compareTo(ADJUSTED) <= 0) {
            return;
        }
        backwards++;
        if (backwards <= MOST) {
            sentences.add(
                    "The clock went back by %s at event %d: times before and after it cannot be compared."
                            .formatted(words(back), sequence));
        }
    }

    void unknownKind(String kind) {
        String name = kind.substring(0, Math.min(LONGEST_NAME, kind.length()));
        if (unknown.containsKey(name) || unknown.size() < MOST) {
            unknown.merge(name, 1L, Long::sum);
        } else {
            otherUnknown++;
        }
    }

    List<String> all(Signatures signatures, long last) {
        List<String> all = new ArrayList<>(sentences);
        if (backwards > MOST) {
            all.add("The clock went back at %d more events.".formatted(backwards - MOST));
        }
        unknown.forEach(
                (kind, count) ->
                        all.add(
                                "%s of a kind that this version does not know (%s): what it says was not checked."
                                        .formatted(count(count, "event is", "events are"), kind)));
        if (otherUnknown > 0) {
            all.add(
                    "%s of still other kinds that this version does not know."
                            .formatted(count(otherUnknown, "event is", "events are")));
        }
        long unsigned = last - signatures.signed();
        if (unsigned > 0) {
            all.add(
                    "%s after the last signature: the program was cut off, or the end of the record was. Only an anchor shows which."
                            .formatted(count(unsigned, "event comes", "events come")));
        }
        if (signatures.unlisted() > 0) {
            all.add("%d more changes of machine are not listed.".formatted(signatures.unlisted()));
        }
        return all;
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String words(Duration time) {
        if (time.toDays() >= 2) {
            return time.toDays() + " days";
        } else if (time.toHours() >= 2) {
            return time.toHours() + " h";
        }
        return time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
