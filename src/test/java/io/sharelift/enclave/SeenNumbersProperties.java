package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class SeenNumbersProperties {

    @Property(tries = 200)
    void aNumberIsNewUnlessItWasThere(@ForAll("numbers") List<Long> numbers) {
        SeenNumbers seen = new SeenNumbers();
        Set<Long> judge = new HashSet<>();
        for (Long number : numbers) {
            assertThat(seen.add(number)).isEqualTo(judge.add(number));
        }
    }

    @Example
    void noneOfAHundredThousandIsForgottenAndNoneMadeUp() {
        SeenNumbers seen = new SeenNumbers();
        for (long i = 2; i < 100_000; i++) {
            assertThat(seen.add(i * i * i)).isTrue();
        }
        for (long i = 2; i < 100_000; i++) {
            assertThat(seen.add(i * i * i)).isFalse();
        }
    }

    /**
     * Many that are near to each other, so that they meet; zero, but not one, which it stands for.
     */
    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-400, 400),
                        Arbitraries.longs().map(high -> high & ~0xFFFFFFL),
                        Arbitraries.longs())
                .filter(number -> number != 1)
                .list()
                .ofMaxSize(2500);
    }
}
