package io.sharelift.para;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: somewhere between nothing and a limit that doubles with
 * each try, so that those who failed together do not come back together.
 */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final int maxTries;
    private final RandomGenerator random;

    /**
     * @param first the limit after the first try
     * @param longest the limit that doubling ends at
     * @param maxTries tries in all, the first included
     * @param random shared by every thread that asks for a delay
     */
    public Backoff(Duration first, Duration longest, int maxTries, RandomGenerator random) {
        if (first.isNegative() || longest.compareTo(first) < 0 || maxTries < 1) {
            throw new IllegalArgumentException(
                    "A back-off needs a first limit, a longest one no shorter, and a try.");
        }
        this.first = first;
        this.longest = longest;
        this.maxTries = maxTries;
        this.random = random;
    }

    /** Half a second at first, half a minute at the most, five tries. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), 5, new Random());
    }

    /**
     * The wait after this try.
     *
     * @param tryNumber the try that failed, from 1
     * @param retryAfter what the answer asked for: the wait is at least that
     */
    public Duration delay(int tryNumber, Optional<Duration> retryAfter) {
        long nanos = limitAfter(tryNumber).toNanos();
        Duration jitter = Duration.ofNanos(nanos == 0 ? 0 : random.nextLong(nanos + 1));
        return retryAfter.filter(asked -> !asked.isNegative()).orElse(Duration.ZERO).plus(jitter);
    }

    public int maxTries() {
        return maxTries;
    }

    Duration limitAfter(int tryNumber) {
        Duration limit = first;
        for (int i = 1; i < tryNumber && limit.compareTo(longest) < 0 && !limit.isZero(); i++) {
            limit = limit.multipliedBy(2);
        }
        return limit.compareTo(longest) < 0 ? limit : longest;
    }
}
