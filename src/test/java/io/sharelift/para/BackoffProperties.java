package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

final class BackoffProperties {

    @Property
    void theWaitLiesBetweenNothingAndALimitThatDoubles(
            @ForAll @LongRange(min = 0, max = 10_000) long first,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @IntRange(min = 1, max = 1000) int tryNumber,
            @ForAll Random random) {
        Backoff backoff = backoff(first, first + more, random);
        double limit = Math.min(first * Math.pow(2, tryNumber - 1), (double) (first + more));
        Duration delay = backoff.delay(tryNumber, Optional.empty());
        assertThat(delay).isBetween(Duration.ZERO, Duration.ofMillis((long) limit));
    }

    @Property
    void theWaitIsAtLeastWhatTheAnswerAskedFor(
            @ForAll @LongRange(min = 0, max = 600) long asked, @ForAll Random random) {
        Duration delay =
                backoff(500, 30_000, random).delay(3, Optional.of(Duration.ofSeconds(asked)));
        assertThat(delay)
                .isBetween(Duration.ofSeconds(asked), Duration.ofSeconds(asked).plusSeconds(2));
    }

    @Example
    void thoseWhoFailedTogetherDoNotComeBackTogether() {
        Backoff backoff = Backoff.standard();
        assertThat(
                        LongStream.range(0, 100)
                                .map(i -> backoff.delay(4, Optional.empty()).toMillis() / 100)
                                .distinct()
                                .count())
                .isGreaterThan(10);
    }

    @Example
    void aWaitOfLessThanNothingIsNone() {
        assertThat(backoff(0, 0, new Random(1)).delay(1, Optional.of(Duration.ofSeconds(-9))))
                .isZero();
    }

    @Example
    void limitsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(-1, 5, new Random(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(6, 5, new Random(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ZERO, 0, new Random(1)));
    }

    private static Backoff backoff(long first, long longest, Random random) {
        return new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest), 5, random);
    }
}
