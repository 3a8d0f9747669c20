package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void whiteSpaceAroundAKeyIsAnAccidentOfCopying() {
        try (ApiKey key = ApiKey.of(" \t" + Paras.KEY + "\r\n")) {
            assertThat(key.headerValue()).isEqualTo(Paras.KEY);
        }
    }

    @Test
    void whatWasTypedIsWiped() {
        char[] typed = Paras.KEY.toCharArray();
        try (ApiKey key = ApiKey.of(typed)) {
            assertThat(typed).containsOnly('\0');
            assertThat(key.headerValue()).isEqualTo(Paras.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "sk_beta_a b",
                "sk_beta_\n_x",
                "sk_beta_ä",
                "sk_\u0000x",
                "a\u007fb"
            })
    void whatCannotBeAKeyIsRefusedWipedAndNotRepeated(String text) {
        char[] typed = text.toCharArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(typed))
                .withMessageContaining("Para's portal")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sk_"));
        assertThat(typed).doesNotContain('s', 'k', 'a', 'ä');
    }

    @Test
    void aWholeFileIsNotAKey() {
        String file = "x".repeat(5000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(file))
                .withMessageContaining("too long");
    }

    @Test
    void aKeyIsNeverShown() {
        try (ApiKey key = ApiKey.of(Paras.KEY)) {
            assertThat(key).hasToString("ApiKey[masked]");
        }
    }

    @Test
    void aClosedKeyIsGone() {
        ApiKey key = ApiKey.of(Paras.KEY);
        key.close();
        assertThatIllegalStateException().isThrownBy(key::headerValue);
        assertThat(key.struckFrom("it was " + Paras.KEY)).isEmpty();
        key.close();
    }

    @Test
    void aKeyIsStruckOutOfTextsAndBytes() {
        try (ApiKey key = ApiKey.of(Paras.KEY)) {
            assertThat(key.struckFrom("a " + Paras.KEY + " b " + Paras.KEY))
                    .isEqualTo("a [API key] b [API key]");
            byte[] body = ("ä" + Paras.KEY + "ö").getBytes(UTF_8);
            assertThat(new String(key.struckFrom(body), UTF_8)).isEqualTo("ä[API key]ö");
            byte[] other = "äöü".getBytes(UTF_8);
            assertThat(key.struckFrom(other)).isSameAs(other);
        }
    }

    @Test
    void aWordThatIsTooShortForASecretLeavesAnswersReadable() {
        try (ApiKey key = ApiKey.of("id")) {
            assertThat(key.struckFrom("{\"id\":1}")).isEqualTo("{\"id\":1}");
        }
    }
}
