package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class PaceTest {

    private final FakeTicker time = new FakeTicker();

    @Test
    void aQuarterOfTheBurstIsHeldBack() throws Exception {
        Pace pace = new Pace(10, 20, time);
        long before = time.nanos();
        for (int i = 0; i < 15; i++) {
            pace.acquire();
        }
        assertThat(time.nanos()).isEqualTo(before);
        pace.acquire();
        assertThat(time.nanos()).isGreaterThan(before);
    }

    @Test
    void aPauseOfNothingOrLessHoldsNobody() throws Exception {
        Pace pace = new Pace(10, 20, time);
        long before = time.nanos();
        pace.pauseFor(Duration.ZERO);
        pace.pauseFor(Duration.ofSeconds(-5));
        pace.acquire();
        assertThat(time.nanos()).isEqualTo(before);
    }

    @Test
    void aShorterPauseDoesNotShortenALongerOne() {
        Pace pace = new Pace(10, 20, time);
        pace.pauseFor(Duration.ofSeconds(60));
        pace.pauseFor(Duration.ofSeconds(1));
        assertThat(pace.heldFor()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void nobodyIsHeldForEver() {
        Pace pace = new Pace(10, 20, time);
        pace.pauseFor(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(pace.heldFor()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whoeverWaitsCanBeInterruptedAndTakesNothing() throws Exception {
        Pace pace = new Pace(10, 1);
        pace.acquire();
        pace.pauseFor(Duration.ofHours(1));
        AtomicInteger interrupted = new AtomicInteger();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            pace.acquire();
                                        } catch (InterruptedException e) {
                                            interrupted.incrementAndGet();
                                        }
                                    }));
        }
        waiting.forEach(Thread::interrupt);
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(interrupted).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "10, 0", "10, -1", "10, 2000000"})
    void aRateOrBurstThatCannotBeIsRefused(double rate, int burst) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(rate, burst, time));
    }
}
