package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMeterTest {

    private long now = -5_000_000_000L;
    private final RateMeter meter = new RateMeter(() -> now);

    private void counted(int seconds, int perSecond) {
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < perSecond; i++) {
                meter.count();
            }
            now += 1_000_000_000L;
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
        now += 31_000_000_000L;
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void theFirstMomentIsNotTakenForARate() {
        meter.count();
        assertThat(meter.perSecond()).isLessThanOrEqualTo(1);
    }
}
