package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sharelift.para.ParaHost.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TermsTest {

    @ParameterizedTest
    @EnumSource(Environment.class)
    void onlyProductionStartsWithAFew(Environment environment) {
        int first = Terms.standard(environment).canary();

        assertThat(first).isEqualTo(environment == Environment.PRODUCTION ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 1   | 0    | 1 | request a minute",
                "1 | 0 | 1   | 0    | 1 | request at once",
                "1 | 1 | 0   | 0    | 1 | From 1 to 256",
                "1 | 1 | 257 | 0    | 1 | From 1 to 256",
                "1 | 1 | 1   | -1   | 1 | can go first",
                "1 | 1 | 1   | 1001 | 1 | can go first",
                "1 | 1 | 1   | 0    | 0 | one or two people",
                "1 | 1 | 1   | 0    | 3 | one or two people"
            })
    void whatCannotBeIsSaidInASentence(
            int perMinute, int burst, int inFlight, int canary, int people, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(perMinute, burst, inFlight, canary, people, ""))
                .withMessageContaining(words);
    }

    @Test
    void thePaceIsInRequestsASecond() {
        assertThat(Terms.standard(Environment.BETA).withPerMinute(90).pace().perSecond())
                .isEqualTo(1.5);
    }
}
