package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {

    @ParameterizedTest
    @EnumSource(Words.class)
    void everySentenceIsThereWithItsDetails(Words words) {
        assertThat(words.say("one", "two")).isNotBlank().doesNotContain("{", "}");
    }
}
