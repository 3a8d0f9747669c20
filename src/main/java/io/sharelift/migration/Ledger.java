package io.sharelift.migration;

import io.sharelift.record.RecordEvent;

import java.util.List;

/** Where a run writes down what it does: the record, and in tests one that can be cut off. */
@FunctionalInterface
interface Ledger {

    /** On the disk when it returns. */
    void append(List<? extends RecordEvent> events);

    default void append(RecordEvent event) {
        append(List.of(event));
    }
}
