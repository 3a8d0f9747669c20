package io.sharelift.migration;

import java.time.InstantSource;

/** Counts answers in buckets of a second and tells the rate over the last half minute. */
final class RateMeter {

    private static final int SECONDS = 30;

    private final InstantSource clock;
    private final int[] counts = new int[SECONDS];
    private final long[] seconds = new long[SECONDS];
    private final long startedMillis;

    RateMeter(InstantSource clock) {
        this.clock = clock;
        this.startedMillis = clock.millis();
    }

    synchronized void count() {
        long second = clock.millis() / 1000;
        int bucket = (int) (second % SECONDS);
        if (seconds[bucket] != second) {
            seconds[bucket] = second;
            counts[bucket] = 0;
        }
        counts[bucket]++;
    }

    synchronized double perSecond() {
        long now = clock.millis();
        long oldest = now / 1000 - SECONDS;
        int sum = 0;
        for (int i = 0; i < SECONDS; i++) {
            sum += seconds[i] > oldest ? counts[i] : 0;
        }
        // A bucket's second may have begun up to a second before the window.
        double window = Math.min(SECONDS - 1 + now % 1000 / 1000.0, (now - startedMillis) / 1000.0);
        return sum / Math.max(window, 1.0);
    }
}
