package io.sharelift.record.verify;

import io.sharelift.record.Anchor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is in a record, up to its end or to what is wrong.
 *
 * @param record what tells this record from every other; empty if it is not known
 * @param head of the last event that is in order; empty if there is none
 * @param first when the first event was written, by the writer's clock
 * @param last when the last one was
 * @param machines that wrote, in their order
 * @param signedUpTo the last event that a machine vouches for; 0 if none
 * @param unsigned how many events follow the last signature
 */
public record Contents(
        String record,
        Optional<Anchor> head,
        Optional<Instant> first,
        Optional<Instant> last,
        List<WritingMachine> machines,
        long signedUpTo,
        long unsigned) {

    static final Contents NOTHING =
            new Contents("", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, 0);

    public Contents {
        machines = List.copyOf(machines);
    }

    /** How many events are in order, from the first on. */
    public long events() {
        return head.map(Anchor::sequence).orElse(0L);
    }
}
