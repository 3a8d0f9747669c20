package io.sharelift.para;

import java.time.Duration;

/**
 * How long is waited for Para; each covers the whole request, connecting included.
 *
 * @param connect until the connection stands
 * @param read until the answer to a question is complete
 * @param migrate until the answer to a sent share is complete
 * @param sign until a signature is complete
 */
public record TimeLimits(Duration connect, Duration read, Duration migrate, Duration sign) {

    /** What Para recommends to clients. */
    public static final TimeLimits STANDARD =
            new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    public TimeLimits {
        if (!connect.isPositive()
                || !read.isPositive()
                || !migrate.isPositive()
                || !sign.isPositive()) {
            throw new IllegalArgumentException("A time limit must be longer than nothing.");
        }
    }

    /** Signing may take as long as migrating: both go to the enclave. */
    public TimeLimits(Duration connect, Duration read, Duration migrate) {
        this(connect, read, migrate, migrate);
    }
}
