package io.sharelift.share.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sharelift.share.json.JsonProblem.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

final class JsonScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "0x1",
                "NaN",
                "tru",
                "truth",
                "nul",
                "'a'",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "{1:2}",
                "{,}",
                "{\"a\":1,}",
                "[1,]",
                "[,]",
                "[1 2]",
                "[1}",
                "{\"a\":1]",
                "]",
                "}",
                ",",
                ":",
                "1 2",
                "{}{}",
                "[]]",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\u0001\"",
                "/* */1",
                "\uFEFF1",
                "[\"a\"\"b\"]",
                "{\"a\"}",
                "{\"a\":1 \"b\":2}",
                "\u00a01"
            })
    void whatIsNotJsonIsRefusedAtItsPlace(String text) {
        JsonProblem problem = catchThrowableOfType(JsonProblem.class, () -> Tokens.of(text));
        assertThat(problem).isNotNull();
        assertThat(problem.offset()).isBetween(0L, (long) text.length() + 2);
    }

    @Test
    void aProblemTellsLineAndByteAndNeverTheText() {
        JsonProblem problem =
                catchThrowableOfType(
                        JsonProblem.class, () -> Tokens.of("{\n\"a\":\n \"hidden\" hidden}"));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_JSON);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.offset()).isEqualTo(17);
        assertThat(problem).hasMessage("this is not JSON at line 3, byte 17");
    }

    @Test
    void nestingHasALimit() throws IOException {
        int max = JsonScanner.MAX_DEPTH;
        assertThat(Tokens.of("[".repeat(max) + "]".repeat(max))).hasSize(2 * max + 1);
        JsonProblem problem =
                catchThrowableOfType(JsonProblem.class, () -> Tokens.of("[".repeat(max + 1)));
        assertThat(problem.kind()).isEqualTo(Kind.TOO_DEEP);
        JsonProblem mixed =
                catchThrowableOfType(
                        JsonProblem.class, () -> Tokens.of("{\"a\":[".repeat(1_000_000)));
        assertThat(mixed.kind()).isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void aNameHasALimit() {
        JsonProblem problem =
                catchThrowableOfType(
                        JsonProblem.class, () -> Tokens.of("{\"" + "n".repeat(2000) + "\":1}"));
        assertThat(problem.kind()).isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void aValueThatWasNotAskedForIsNotToBeHad() throws IOException {
        JsonScanner scanner = new JsonScanner(Tokens.input("[\"secret\",\"long\",\"ok\"]", 99));
        assertThat(scanner.next()).isEqualTo(JsonToken.START_ARRAY);
        assertThat(scanner.next()).isEqualTo(JsonToken.STRING);
        assertThat(scanner.hasText()).isFalse();
        assertThatIllegalStateException().isThrownBy(scanner::text);
        scanner.captureNext(3);
        assertThat(scanner.next()).isEqualTo(JsonToken.STRING);
        assertThat(scanner.hasText()).isFalse();
        scanner.captureNext(3);
        assertThat(scanner.next()).isEqualTo(JsonToken.STRING);
        assertThat(scanner.text()).isEqualTo("ok");
    }

    @Test
    void halfASurrogatePairAtTheEndCountsForTheLimit() throws IOException {
        JsonScanner scanner = new JsonScanner(Tokens.input("\"ab\\ud800\"", 99));
        scanner.captureNext(4);
        assertThat(scanner.next()).isEqualTo(JsonToken.STRING);
        assertThat(scanner.hasText()).isFalse();
    }

    @Test
    void aStringsPlaceIsBetweenItsQuotes() throws IOException {
        JsonScanner scanner = new JsonScanner(Tokens.input(" [ \"ab\\n\" , 12 ]", 1));
        assertThat(scanner.next()).isEqualTo(JsonToken.START_ARRAY);
        assertThat(scanner.next()).isEqualTo(JsonToken.STRING);
        assertThat(scanner.start()).isEqualTo(4);
        assertThat(scanner.end()).isEqualTo(8);
        assertThat(scanner.hasEscapes()).isTrue();
        assertThat(scanner.next()).isEqualTo(JsonToken.NUMBER);
        assertThat(scanner.start()).isEqualTo(12);
        assertThat(scanner.end()).isEqualTo(14);
        assertThat(scanner.next()).isEqualTo(JsonToken.END_ARRAY);
        assertThat(scanner.next()).isEqualTo(JsonToken.END);
        assertThat(scanner.next()).isEqualTo(JsonToken.END);
    }

    @Test
    void aWholeValueCanBeSkipped() throws IOException {
        JsonScanner scanner =
                new JsonScanner(Tokens.input("{\"a\":{\"b\":[1,{\"c\":[]}]},\"d\":2}", 3));
        assertThat(scanner.next()).isEqualTo(JsonToken.START_OBJECT);
        assertThat(scanner.next()).isEqualTo(JsonToken.NAME);
        scanner.skip(scanner.next());
        assertThat(scanner.depth()).isEqualTo(1);
        assertThat(scanner.next()).isEqualTo(JsonToken.NAME);
        assertThat(scanner.text()).isEqualTo("d");
    }
}
