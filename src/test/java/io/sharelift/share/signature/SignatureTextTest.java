package io.sharelift.share.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"00ff7a", "0x00ff7a", "0X00FF7A", "00FF7a"})
    void bothSpellingsAreTakenInAnyCase(String text) {
        assertThat(SignatureText.bytes(text)).hasValue(new byte[] {0, -1, 0x7a});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "0",
                "0x0",
                "0x0g",
                "00 ff",
                " 00",
                "00\n",
                "0x0x00",
                "x00",
                "AP+A",
                "\uFF10\uFF10",
                "-1",
                "+100"
            })
    void everythingElseIsRefused(String text) {
        assertThat(SignatureText.bytes(text)).isEmpty();
    }

    @Test
    void whatIsFarTooLongIsRefused() {
        assertThat(SignatureText.bytes("0x" + "00".repeat(512))).isPresent();
        assertThat(SignatureText.bytes("0x" + "00".repeat(513))).isEmpty();
    }
}
