package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.ResourceBundle;

final class FindingsTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingSaysWhatItIsAndIfItBlocksWhatToDo(FindingCode code) {
        Finding finding = new Finding(code, List.of("1", "2", "3", "4"));

        assertThat(finding.what()).isNotBlank().doesNotContain("{");
        if (code.severity() != Severity.NOTE) {
            assertThat(finding.todo()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasAShortNameForTheWindow(FindingCode code) {
        ResourceBundle words = ResourceBundle.getBundle("io.sharelift.desktop.words.words");

        assertThat(words.getString("finding." + code)).isNotBlank().hasSizeLessThan(32);
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void noSentenceHasAQuoteThatItsFormatSwallows(FindingCode code) {
        ResourceBundle words = ResourceBundle.getBundle("io.sharelift.export.findings");
        String pattern = words.getString(code + ".what") + words.getString(code + ".todo");

        assertThat(pattern.replace("''", "")).doesNotContain("'");
    }
}
