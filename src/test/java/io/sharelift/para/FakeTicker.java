package io.sharelift.para;

/** Time that passes only when somebody sleeps. */
public final class FakeTicker implements Ticker {

    private long now = 123_456_789;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleep(long nanos) {
        now += nanos;
    }
}
