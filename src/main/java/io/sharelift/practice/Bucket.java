package io.sharelift.practice;

import java.util.OptionalLong;

/** A limit on requests: so many at once, and so many a second in the long run. */
final class Bucket {

    private final double perNano;
    private final int burst;
    private double tokens;
    private long filledAt;

    /**
     * @param perSecond 0 for no limit
     */
    Bucket(double perSecond, int burst, long now) {
        this.perNano = perSecond / 1e9;
        this.burst = Math.max(1, burst);
        this.tokens = this.burst;
        this.filledAt = now;
    }

    /** Takes a token, or says after how many nanoseconds there will be one. */
    synchronized OptionalLong take(long now) {
        if (perNano <= 0) {
            return OptionalLong.empty();
        }
        tokens = Math.min(burst, tokens + (now - filledAt) * perNano);
        filledAt = now;
        if (tokens >= 1) {
            tokens -= 1;
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) Math.ceil((1 - tokens) / perNano));
    }
}
