package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.Reply.Ending;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Whatever a stranger answers, it is read without harm. */
final class ParaJsonProperties {

    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final AnswerMeaning meaning = new AnswerMeaning(ApiKey.of(Paras.KEY));

    @Property(tries = 1000)
    void anyBytesHaveAMeaning(
            @ForAll byte[] body, @ForAll("statuses") int status, @ForAll Ending ending) {
        check(body, status, ending);
    }

    @Property(tries = 2000)
    void anyJsonHasAMeaning(
            @ForAll("jsons") String body, @ForAll("statuses") int status, @ForAll Ending ending) {
        check(body.getBytes(UTF_8), status, ending);
    }

    private void check(byte[] body, int status, Ending ending) {
        Reply.Answered answer = new Reply.Answered(status, NONE, body, ending, Duration.ZERO);
        MigrateAnswer said = meaning.ofMigration(answer, Paras.WALLET, UUID.randomUUID());
        assertThat(said).isInstanceOf(MigrateAnswer.Answered.class);
        Exchange exchange = ((MigrateAnswer.Answered) said).exchange();
        assertThat(exchange.status()).isEqualTo(status);
        if (exchange.message() != null) {
            assertThat(exchange.message()).isNotBlank().hasSizeLessThanOrEqualTo(500);
            assertThat(exchange.message().chars()).noneMatch(Character::isISOControl);
        }
        if (said instanceof MigrateAnswer.Migrated migrated) {
            assertThat(ending).isEqualTo(Ending.WHOLE);
            assertThat(migrated.wallet().id()).isEqualTo(Paras.WALLET);
        }
        ParaJson.object(answer)
                .flatMap(json -> ParaJson.page(json, "asked"))
                .ifPresent(page -> assertThat(page.cursor()).isNotEqualTo("asked"));
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 201, 302, 400, 401, 404, 409, 429, 500, 999);
    }

    @Provide
    Arbitrary<String> jsons() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\"id\"",
                        "\"data\"",
                        "\"code\"",
                        "\"message\"",
                        "\"error\"",
                        "\"pagination\"",
                        "\"cursor\"",
                        "\"hasMore\"",
                        "\"" + Paras.WALLET + "\"",
                        "null",
                        "true",
                        "1e999999999",
                        "-0",
                        "\"\\ud800\"",
                        "\"a\\u0000b\"",
                        " ",
                        "<p>",
                        "</",
                        "<script",
                        "<!--");
        Arbitrary<String> soup = piece.list().ofMaxSize(20).map(list -> String.join("", list));
        Arbitrary<String> value =
                Arbitraries.of(
                        "null",
                        "7",
                        "\"\"",
                        "\"x\"",
                        "{}",
                        "[{}]",
                        "\"" + Paras.WALLET + "\"",
                        "{\"code\":\"\",\"message\":\"m\"}",
                        "[{\"id\":\"a\"},{\"id\":\" a\"}]",
                        "{\"cursor\":\"n\",\"hasMore\":true}",
                        "{\"cursor\":\"asked\",\"hasMore\":true}");
        Arbitrary<String> field =
                Arbitraries.of("id", "code", "message", "error", "data", "pagination", "status")
                        .flatMap(name -> value.map(v -> "\"" + name + "\":" + v));
        Arbitrary<String> object =
                field.list().ofMaxSize(5).map(list -> "{" + String.join(",", list) + "}");
        return Arbitraries.oneOf(soup, object);
    }
}
