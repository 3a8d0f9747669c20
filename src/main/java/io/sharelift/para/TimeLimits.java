package io.sharelift.para;

import java.time.Duration;

/**
 * How long is waited for Para; each covers the whole request, connecting included.
 *
 * @param connect until the connection stands
 * @param read until the answer to a question is complete
 * @param migrate until the answer to a sent share is complete
 */
public record TimeLimits(Duration connect, Duration read, Duration migrate) {

    /** What Para recommends to clients. */
    public static final TimeLimits STANDARD =
            new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    public TimeLimits {
        if (!connect.isPositive() || !read.isPositive() || !migrate.isPositive()) {
            throw new IllegalArgumentException("A time limit must be longer than nothing.");
        }
    }
}
