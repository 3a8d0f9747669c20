package io.sharelift.share.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.json.JsonProblem.Kind;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scanner against a general parser on random texts, none of which is a share. */
final class JsonScannerProperties {

    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @Property(tries = 500)
    void tokensAreThoseOfAGeneralParser(@ForAll("documents") String json) throws IOException {
        assertThat(jackson(json.getBytes(UTF_8))).contains(kindsAndTexts(Tokens.of(json)));
    }

    @Property(tries = 1000)
    void aChangedByteIsRefusedExactlyWhenAGeneralParserRefusesIt(
            @ForAll("documents") String json,
            @ForAll int where,
            @ForAll @IntRange(min = 0, max = 127) int changed) {
        byte[] bytes = json.getBytes(UTF_8);
        int at = Math.floorMod(where, bytes.length);
        if (bytes[at] < 0) {
            return; // broken UTF-8 is not the scanner's to find
        }
        bytes[at] = (byte) changed;
        var found = scan(bytes);
        if (found.isEmpty() || found.get().stream().noneMatch(text -> text.contains("\ufffd"))) {
            assertThat(found).isEqualTo(jackson(bytes)); // Jackson takes no half pairs in names
        }
    }

    @Property(tries = 200)
    void cuttingTheTextAnywhereIsAProblemAndNothingElse(@ForAll("documents") String json) {
        byte[] bytes = json.strip().getBytes(UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            JsonProblem problem = catchThrowableOfType(JsonProblem.class, () -> Tokens.of(cut, 5));
            assertThat(problem).isNotNull();
            assertThat(problem.kind()).isEqualTo(Kind.ENDS_EARLY);
            assertThat(problem.offset()).isEqualTo(length);
        }
    }

    @Property(tries = 300)
    void windowsChangeNothing(
            @ForAll("documents") String json, @ForAll @IntRange(min = 1, max = 7) int size)
            throws IOException {
        assertThat(Tokens.of(json, size)).isEqualTo(Tokens.of(json));
    }

    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        try {
            assertThat(Tokens.of(bytes, 3)).isNotEmpty();
        } catch (JsonProblem refused) {
            assertThat(refused.offset()).isBetween(0L, (long) bytes.length);
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> value =
                Arbitraries.lazyOf(
                        JsonScannerProperties::scalars,
                        JsonScannerProperties::scalars,
                        () -> array(Arbitraries.lazy(this::nested)),
                        () -> object(Arbitraries.lazy(this::nested)));
        return Arbitraries.oneOf(array(value), object(value));
    }

    private Arbitrary<String> nested() {
        return Arbitraries.lazyOf(
                JsonScannerProperties::scalars,
                JsonScannerProperties::scalars,
                JsonScannerProperties::scalars,
                () -> array(Arbitraries.lazy(this::nested)),
                () -> object(Arbitraries.lazy(this::nested)));
    }

    private static Arbitrary<String> array(Arbitrary<String> value) {
        return Combinators.combine(value.list().ofMaxSize(4), space())
                .as((all, space) -> space + "[" + String.join(space + ",", all) + "]" + space);
    }

    private static Arbitrary<String> object(Arbitrary<String> value) {
        Arbitrary<String> member =
                Combinators.combine(strings(), space(), value)
                        .as((name, space, v) -> space + name + space + ":" + v);
        return member.list().ofMaxSize(4).map(all -> "{" + String.join(",", all) + " }");
    }

    private static Arbitrary<String> scalars() {
        Arbitrary<String> numbers =
                Arbitraries.of(
                        "0",
                        "-0",
                        "1",
                        "-17",
                        "1.5",
                        "0.0",
                        "1e9",
                        "-2.25E-3",
                        "0E+0",
                        "123456789");
        return Arbitraries.oneOf(strings(), numbers, Arbitraries.of("true", "false", "null"));
    }

    private static Arbitrary<String> strings() {
        Arbitrary<String> pieces =
                Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .ofMaxLength(6)
                                .map(text -> text.replace("\\", "").replace("\"", "")),
                        Arbitraries.of(
                                "é",
                                "日本",
                                "𝄞",
                                "\u2028",
                                "\u007f",
                                "\\n",
                                "\\t",
                                "\\b",
                                "\\f",
                                "\\r",
                                "\\\"",
                                "\\\\",
                                "\\/",
                                "\\u0000",
                                "\\u00e9",
                                "\\uD834\\uDD1E",
                                "{",
                                "]",
                                ","));
        return pieces.list().ofMaxSize(5).map(all -> "\"" + String.join("", all) + "\"");
    }

    private static Arbitrary<String> space() {
        return Arbitraries.of("", "", " ", "\n", "\r\n\t");
    }

    private static List<String> kindsAndTexts(List<Tokens.Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != JsonToken.END)
                .map(token -> token.kind() + ":" + token.text())
                .toList();
    }

    private static Optional<List<String>> scan(byte[] json) {
        try {
            return Optional.of(kindsAndTexts(Tokens.of(json, 64)));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> jackson(byte[] json) {
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        try (JsonParser parser = JACKSON.createParser(json)) {
            while (parser.nextToken() != null) {
                if (depth == 0 && !tokens.isEmpty()) {
                    return Optional.empty(); // Jackson would take several documents in one text
                }
                depth +=
                        switch (parser.currentToken()) {
                            case START_OBJECT, START_ARRAY -> 1;
                            case END_OBJECT, END_ARRAY -> -1;
                            default -> 0;
                        };
                tokens.add(
                        switch (parser.currentToken()) {
                            case START_OBJECT -> "START_OBJECT:";
                            case END_OBJECT -> "END_OBJECT:";
                            case START_ARRAY -> "START_ARRAY:";
                            case END_ARRAY -> "END_ARRAY:";
                            case PROPERTY_NAME -> "NAME:" + whole(parser.getString());
                            case VALUE_STRING -> "STRING:" + whole(parser.getString());
                            case VALUE_TRUE -> "TRUE:";
                            case VALUE_FALSE -> "FALSE:";
                            case VALUE_NULL -> "NULL:";
                            default -> "NUMBER:" + parser.getString();
                        });
            }
            return Optional.of(tokens);
        } catch (JacksonException refused) {
            return Optional.empty();
        }
    }

    /** Half a surrogate pair is no text; the scanner writes U+FFFD for it. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
