package io.sharelift.desktop.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.reconcile.Standing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class ReadyFilterProperties {

    @Property
    void aPartWithinAnotherHasNothingThatTheOtherHasNot(
            @ForAll Part part, @ForAll Part other, @ForAll Standing standing) {
        if (part.within(other) && part.has(standing)) {
            assertThat(other.has(standing)).isTrue();
        }
    }

    @Property
    void everyStandingIsInJustOneOfTheFourAnswers(@ForAll Standing standing) {
        assertThat(Part.of(standing).has(standing)).isTrue();
        for (Standing other : Standing.values()) {
            assertThat(Part.of(other).has(standing)).isEqualTo(other == standing);
        }
    }
}
