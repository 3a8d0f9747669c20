package io.sharelift.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "0",
                "-1",
                "9007199254740991",
                "-9007199254740991",
                "\"\"",
                "{\"\":1,\"a\":[1,[],{}],\"b\":null}",
                "\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f/\u007f\u2028\"",
                // UTF-16's order is not that of code points.
                "{\"\ud83d\ude00\":1,\"\ufb33\":2}"
            })
    void theOneFormIsRead(String text) throws Exception {
        assertThat(CanonicalText.read(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "[1,]",
                "[1 ,2]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "+1",
                "-",
                "NaN",
                "9007199254740992",
                "99999999999999999999",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\\u00\"",
                "\"\\",
                "\"a",
                "\"\t\"",
                "tru",
                "nulls",
                "{\"\ufb33\":1,\"\ud83d\ude00\":2}"
            })
    void everyOtherSpellingIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> CanonicalText.read(text))
                .isInstanceOf(NotCanonicalException.class)
                .hasMessageMatching("at character \\d+ (there|something|it|a member) .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void noDepthExhaustsTheStack(String open) {
        assertThatThrownBy(() -> CanonicalText.read(open.repeat(400_000)))
                .hasMessageContaining("deeper than any event");
    }
}
