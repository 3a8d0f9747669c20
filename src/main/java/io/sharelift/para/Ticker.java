package io.sharelift.para;

import java.time.Duration;

/** Time as pacing sees it; tests bring their own, so that they never sleep. */
interface Ticker {

    Ticker SYSTEM =
            new Ticker() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long nanos) throws InterruptedException {
                    Thread.sleep(Duration.ofNanos(nanos));
                }
            };

    /** Nanoseconds since some moment, never going back. */
    long nanos();

    void sleep(long nanos) throws InterruptedException;
}
