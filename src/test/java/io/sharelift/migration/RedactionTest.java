package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(strings = {"sk_beta_0123456789", "sk_0123456789ab", "pk_live_abcdefgh"})
    void aKeyIsTakenOutOfForeignWords(String key) {
        assertThat(Redaction.of("The key \"" + key + "\" is wrong, " + key + "!"))
                .doesNotContain(key)
                .startsWith("The key \"")
                .endsWith("!");
    }

    @Test
    void aPieceOfAnEnvelopeIsTakenOut() {
        String blob = "QUJD+/9z".repeat(40);
        assertThat(Redaction.of("got " + blob + "== here")).isEqualTo("got … here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Not found",
                "0a1b2c3d-4e5f-6789-abcd-ef0123456789",
                "f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2",
                "sk_ is how a key starts"
            })
    void whatTellsSomethingStays(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Redaction.of(null)).isNull();
    }
}
