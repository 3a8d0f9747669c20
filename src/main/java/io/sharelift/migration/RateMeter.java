package io.sharelift.migration;

import java.util.function.LongSupplier;

/** Counts answers in buckets of a second and tells the rate over the last half minute. */
final class RateMeter {

    private static final int SECONDS = 30;

    private final LongSupplier nanos;
    private final int[] counts = new int[SECONDS];
    private final long[] seconds = new long[SECONDS];
    private final long origin;

    /**
     * @param nanos since some moment, never going back: the clock on the wall may be put right
     */
    RateMeter(LongSupplier nanos) {
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
    }

    private long millis() {
        return (nanos.getAsLong() - origin) / 1_000_000;
    }

    synchronized void count() {
        long second = millis() / 1000;
        int bucket = (int) (second % SECONDS);
        if (seconds[bucket] != second) {
            seconds[bucket] = second;
            counts[bucket] = 0;
        }
        counts[bucket]++;
    }

    synchronized double perSecond() {
        long now = millis();
        long oldest = now / 1000 - SECONDS;
        int sum = 0;
        for (int i = 0; i < SECONDS; i++) {
            sum += seconds[i] > oldest ? counts[i] : 0;
        }
        // A bucket's second may have begun up to a second before the window.
        double window = Math.min(SECONDS - 1 + now % 1000 / 1000.0, now / 1000.0);
        return sum / Math.max(window, 1.0);
    }
}
