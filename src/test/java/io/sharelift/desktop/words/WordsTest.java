package io.sharelift.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.export.FindingCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

final class WordsTest {

    private final Words words = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasAShortNameForItsColumn(FindingCode code) {
        assertThat(words.say("finding." + code)).isNotBlank().hasSizeLessThan(32);
    }

    @Test
    void noWordsHaveAQuoteThatTheirFormatSwallows() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.sharelift.desktop.words.words", Locale.ENGLISH);
        List<String> keys = Collections.list(bundle.getKeys());

        assertThat(keys).allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }

    @Test
    void oneWalletIsNotOneWallets() {
        assertThat(words.wallets(0)).isEqualTo("no wallets");
        assertThat(words.wallets(1)).isEqualTo("1 wallet");
        assertThat(words.wallets(1_020)).isEqualTo("1,020 wallets");
    }

    @Test
    void sizesAreWrittenAsFileManagersWriteThem() {
        assertThat(words.size(1)).isEqualTo("1 byte");
        assertThat(words.size(4_000_000)).isEqualTo("4.0 MB");
        assertThat(words.size(999_960)).isEqualTo("1.0 MB");
    }
}
