package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RateMeterTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final RateMeter meter = new RateMeter(() -> now);

    private void counted(int seconds, int perSecond) {
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < perSecond; i++) {
                meter.count();
            }
            now = now.plusSeconds(1);
        }
    }

    @Test
    void nothingIsNoRate() {
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void aSteadyRateIsToldFromTheStart() {
        counted(3, 10);
        assertThat(meter.perSecond()).isCloseTo(10, within(0.1));
        counted(100, 10);
        assertThat(meter.perSecond()).isCloseTo(10, within(0.5));
    }

    @Test
    void whatIsHalfAMinuteAgoIsForgotten() {
        counted(20, 50);
        now = now.plus(Duration.ofSeconds(31));
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void theFirstMomentIsNotTakenForARate() {
        meter.count();
        assertThat(meter.perSecond()).isLessThanOrEqualTo(1);
    }
}
