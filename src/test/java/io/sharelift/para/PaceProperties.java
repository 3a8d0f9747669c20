package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class PaceProperties {

    private static final double SECOND = 1e9;

    /** So long nobody asks, and then so many ask one after another. */
    record Demand(long restMillis, int requests) {}

    private final FakeTicker time = new FakeTicker();

    @Property(tries = 300)
    void noWindowHasMoreThanParaAllows(
            @ForAll @DoubleRange(min = 0.1, max = 200) double rate,
            @ForAll @IntRange(min = 1, max = 60) int burst,
            @ForAll("demands") List<Demand> demands)
            throws InterruptedException {
        Pace pace = new Pace(rate, burst, time);
        List<Long> left = new ArrayList<>();
        for (Demand demand : demands) {
            time.sleep(Duration.ofMillis(demand.restMillis()).toNanos());
            leave(pace, demand.requests(), left);
        }
        assertThatAllowed(left, rate, burst);
    }

    private void leave(Pace pace, int requests, List<Long> left) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            pace.acquire();
            left.add(time.nanos());
        }
    }

    /** What a bucket of Para's size, filled at Para's rate, would have let through. */
    private static void assertThatAllowed(List<Long> left, double rate, int burst) {
        double tokens = burst;
        long before = left.getFirst();
        for (long now : left) {
            tokens = Math.min(burst, tokens + (double) (now - before) / SECOND * rate) - 1;
            before = now;
            assertThat(tokens).isGreaterThan(-1e-6);
        }
    }

    @Property(tries = 200)
    void theRateIsUsedNearlyWhole(
            @ForAll @DoubleRange(min = 0.1, max = 200) double rate,
            @ForAll @IntRange(min = 1, max = 60) int burst)
            throws InterruptedException {
        Pace pace = new Pace(rate, burst, time);
        List<Long> left = new ArrayList<>();
        leave(pace, 300, left);
        double seconds = (double) (left.getLast() - left.getFirst()) / SECOND;
        assertThat(seconds).isLessThan(300 / rate / 0.98);
    }

    @Property(tries = 300)
    void whoIsHeldGoesOnOneAtATime(
            @ForAll @DoubleRange(min = 0.1, max = 200) double rate,
            @ForAll @IntRange(min = 1, max = 60) int burst,
            @ForAll @IntRange(min = 0, max = 80) int before,
            @ForAll @LongRange(min = 1, max = 600_000) long holdMillis)
            throws InterruptedException {
        Pace pace = new Pace(rate, burst, time);
        leave(pace, before, new ArrayList<>());
        long from = time.nanos();
        pace.pauseFor(Duration.ofMillis(holdMillis));
        assertThat(pace.heldFor()).isEqualTo(Duration.ofMillis(holdMillis));
        List<Long> left = new ArrayList<>();
        leave(pace, 5, left);
        assertThat(left.getFirst()).isGreaterThanOrEqualTo(from + holdMillis * 1_000_000);
        assertThatAllowed(left, rate, 1);
    }

    @Property(tries = 300)
    void aNewRateHoldsFromTheNextRequestOn(
            @ForAll @DoubleRange(min = 0.1, max = 200) double oldRate,
            @ForAll @IntRange(min = 1, max = 60) int oldBurst,
            @ForAll @IntRange(min = 0, max = 80) int before,
            @ForAll @DoubleRange(min = 0.1, max = 200) double rate,
            @ForAll @IntRange(min = 1, max = 60) int burst)
            throws InterruptedException {
        Pace pace = new Pace(oldRate, oldBurst, time);
        leave(pace, before, new ArrayList<>());
        pace.setRate(rate, burst);
        long from = time.nanos();
        List<Long> left = new ArrayList<>();
        leave(pace, 100, left);
        assertThatAllowed(left, rate, burst);
        // Whoever lowers the rate waits for one request at the new rate, not for the old ones.
        assertThat((double) (left.getFirst() - from) / SECOND).isLessThan(1 / rate / 0.98);
    }

    @Property(tries = 200)
    void aNewRateDoesNotLetThoseLeaveTogetherWhoAreHeld(
            @ForAll @IntRange(min = 1, max = 60) int oldBurst,
            @ForAll @IntRange(min = 1, max = 60) int burst,
            @ForAll @LongRange(min = 1, max = 60_000) long holdMillis)
            throws InterruptedException {
        Pace pace = new Pace(10, oldBurst, time);
        pace.pauseFor(Duration.ofMillis(holdMillis));
        long until = time.nanos() + holdMillis * 1_000_000;
        pace.setRate(20, burst);
        List<Long> left = new ArrayList<>();
        leave(pace, 5, left);
        assertThat(left.getFirst()).isGreaterThanOrEqualTo(until);
        assertThatAllowed(left, 20, 1);
    }

    @Provide
    Arbitrary<List<Demand>> demands() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.integers().between(1, 60))
                .as(Demand::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
