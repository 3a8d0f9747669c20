package io.sharelift.migration;

import io.sharelift.record.RecordEvent;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a program stops dead: no hook runs, nothing is closed.
 *
 * @param event the kind of event, by its class
 * @param nth the how manieth of this kind in one life of the program, from 1
 */
record Halt(When when, String event, int nth, AtomicInteger seen) {

    /** What the program leaves as its exit code. */
    static final int CODE = 42;

    enum When {
        /** It is not on the disk. */
        BEFORE,
        /** It is on the disk. */
        AFTER
    }

    static Halt at(When when, Class<? extends RecordEvent> event, int nth) {
        return new Halt(when, event.getSimpleName(), nth, new AtomicInteger());
    }

    /** As {@link #toString} writes it. */
    static Halt read(String text) {
        String[] parts = text.split("-", -1);
        return new Halt(
                When.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]), new AtomicInteger());
    }

    /** Whether it is this event's turn now; counts it. */
    boolean isHere(String kind) {
        return kind.equals(event) && seen.incrementAndGet() == nth;
    }

    void now(When moment) {
        if (moment == when) {
            Runtime.getRuntime().halt(CODE);
        }
    }

    @Override
    public String toString() {
        return when + "-" + event + "-" + nth;
    }
}
