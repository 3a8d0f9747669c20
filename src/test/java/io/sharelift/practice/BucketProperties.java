package io.sharelift.practice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.List;
import java.util.OptionalLong;

/** The limit of the practice Para, on a clock of its own. */
final class BucketProperties {

    private static final long SECOND = 1_000_000_000L;

    @Property
    void inNoStretchOfTimeItAllowsMoreThanBurstAndRate(
            @ForAll @IntRange(min = 1, max = 50) int rate,
            @ForAll @IntRange(min = 1, max = 40) int burst,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 400) Integer> pausesMillis) {
        Bucket bucket = new Bucket(rate, burst, 0);
        long now = 0;
        int allowed = 0;
        for (int pause : pausesMillis) {
            now += pause * 1_000_000L;
            allowed += bucket.take(now).isEmpty() ? 1 : 0;
            assertThat((double) allowed).isLessThanOrEqualTo(burst + rate * (now / 1e9) + 1e-6);
        }
    }

    @Property
    void whoComesBackWhenToldIsLetIn(
            @ForAll @IntRange(min = 1, max = 50) int rate,
            @ForAll @IntRange(min = 1, max = 40) int burst) {
        Bucket bucket = new Bucket(rate, burst, 0);
        OptionalLong wait = bucket.take(0);
        for (int i = 0; wait.isEmpty(); i++) {
            assertThat(i).isLessThan(burst);
            wait = bucket.take(0);
        }
        assertThat(wait.getAsLong()).isLessThanOrEqualTo(SECOND / rate + 1);
        assertThat(bucket.take(wait.getAsLong() + 1)).isEmpty();
    }

    @Property(tries = 10)
    void withoutALimitEverybodyIsLetIn(@ForAll @IntRange(min = 0, max = 5) int burst) {
        Bucket bucket = new Bucket(0, burst, 0);
        for (int i = 0; i < 1000; i++) {
            assertThat(bucket.take(0)).isEmpty();
        }
    }
}
