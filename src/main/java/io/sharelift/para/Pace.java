package io.sharelift.para;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How fast requests may leave: a token bucket shared by everyone who sends, first come, first
 * served.
 *
 * <p>Rate and burst are what Para allows. The bucket keeps under both: a quarter of the burst is
 * held back, because requests that left evenly may arrive bunched (the first ones wait for their
 * TLS handshakes), and a bucket of the very same size would refuse the last of them; 10 a second
 * and 20 at once forgive half a second of bunching. One percent of the rate is held back for clocks
 * that differ. Over 300 wallets this costs a second, a single refusal costs more.
 */
public final class Pace {

    private static final double RATE_USED = 0.99;
    private static final int BURST_HELD_BACK = 4;

    /** So that whoever waits sees a new rate soon. */
    private static final long LONGEST_NAP = Duration.ofMillis(200).toNanos();

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Ticker ticker;
    private final long origin;
    private final ReentrantLock turn = new ReentrantLock(true);

    // Guarded by this. Times in nanoseconds since origin.
    private double perSecond;
    private int burst;
    private long interval;
    private int depth;
    private long fullAt;
    private long heldUntil;

    /**
     * @param perSecond requests a second that Para allows in the long run
     * @param burst requests that Para allows at once after a rest
     */
    public Pace(double perSecond, int burst) {
        this(perSecond, burst, Ticker.SYSTEM);
    }

    Pace(double perSecond, int burst, Ticker ticker) {
        this.ticker = ticker;
        this.origin = ticker.nanos();
        apply(perSecond, burst);
    }

    /** Waits until one more request may leave. */
    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            for (long wait = takeOrWait(); wait > 0; wait = takeOrWait()) {
                ticker.sleep(Math.min(wait, LONGEST_NAP));
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Holds everybody for this long, those who wait already too. Afterwards there is no burst: a
     * service that said "later" is met one request at a time.
     */
    public synchronized void pauseFor(Duration pause) {
        if (pause.isNegative() || pause.isZero()) {
            return;
        }
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        heldUntil = Math.max(heldUntil, now() + bounded.toNanos());
        fullAt = Math.max(fullAt, heldUntil + (depth - 1) * interval);
    }

    /** How long everybody is held still by {@link #pauseFor}. */
    public synchronized Duration heldFor() {
        return Duration.ofNanos(Math.max(0, heldUntil - now()));
    }

    /**
     * A new limit from now on; what is used up of the old one stays used up, as far as the new one
     * has it, and whoever is held goes on one at a time all the same.
     */
    public synchronized void setRate(double newPerSecond, int newBurst) {
        long now = now();
        long from = Math.max(now, heldUntil);
        double tokensMissing = Math.max(0, fullAt - from) / (double) interval;
        apply(newPerSecond, newBurst);
        tokensMissing = Math.min(tokensMissing, depth);
        if (heldUntil > now) {
            tokensMissing = Math.max(tokensMissing, depth - 1);
        }
        fullAt = from + (long) Math.ceil(tokensMissing * interval);
    }

    public synchronized double perSecond() {
        return perSecond;
    }

    public synchronized int burst() {
        return burst;
    }

    private synchronized void apply(double newPerSecond, int newBurst) {
        if (!(newPerSecond >= 0.001 && newPerSecond <= 1_000_000)) {
            throw new IllegalArgumentException(
                    "The rate must be from 0.001 to 1,000,000 requests a second.");
        }
        if (newBurst < 1 || newBurst > 1_000_000) {
            throw new IllegalArgumentException("The burst must be from 1 to 1,000,000 requests.");
        }
        perSecond = newPerSecond;
        burst = newBurst;
        interval = (long) Math.ceil(1e9 / (newPerSecond * RATE_USED));
        depth = newBurst - Math.ceilDiv(newBurst, BURST_HELD_BACK);
        depth = Math.max(1, depth);
    }

    /** Takes a token and says 0, or says how long to wait before asking again. */
    private synchronized long takeOrWait() {
        long now = now();
        if (now < heldUntil) {
            return heldUntil - now;
        }
        long ready = fullAt - (depth - 1) * interval;
        if (now < ready) {
            return ready - now;
        }
        fullAt = Math.max(fullAt, now) + interval;
        return 0;
    }

    private long now() {
        return ticker.nanos() - origin;
    }
}
