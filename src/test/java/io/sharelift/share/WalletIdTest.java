package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WalletIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"98de8390-96d5-48aa-ae74-666c205461a6", "x", "A_b-9"})
    void lettersDigitsDashesAndUnderscoresAreFine(String text) {
        assertThat(new WalletId(text).value()).isEqualTo(text);
        assertThat(WalletId.parse(" \t" + text + "\r\n")).contains(new WalletId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "a/b", "../x", "a.b", "a?b", "a%2fb", "a\nb", "é", "a\"b", "ａ"
            })
    void whatCouldChangeAPathOrAJsonTextIsRefused(String text) {
        assertThat(WalletId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WalletId(text));
    }

    @Test
    void aShareInTheColumnOfTheIdIsRefusedAndNotQuoted() {
        String share = "c2hhcmU".repeat(30);
        assertThat(WalletId.parse(share)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalletId(share))
                .withMessageNotContaining("c2hhcmU");
    }

    @Test
    void aLongIdIsCutInTheMiddle() {
        assertThat(new WalletId("0a1b2c3d-ffff-48aa-ae74-666c20546789").shortened())
                .isEqualTo("0a1b2c3d…6789");
        assertThat(new WalletId("short").shortened()).isEqualTo("short");
    }
}
