package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.MigrateAnswer.Answered;
import io.sharelift.para.MigrateAnswer.NotUnderstood;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

/** What is shown and recorded of an answer. */
class AnswerWordsTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private MigrateAnswer answerTo(ScriptedServer.Script script) throws InterruptedException {
        server.always(script);
        try (ParaClient para = Paras.client(server.host())) {
            return para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
        }
    }

    private Exchange exchange(int status, String type, String body) throws InterruptedException {
        return ((Answered) answerTo((request, line) -> line.answer(status, type, body))).exchange();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"code\":\"A\",\"message\":\"B\"}               | A | B",
                "{\"error\":{\"code\":\"A\",\"message\":\"B\"}}   | A | B",
                "{\"error\":\"Not today\"}                        | - | Not today",
                "{\"code\":\"A\",\"message\":\"B\",\"error\":\"C\"} | A | B",
                "{\"code\":7,\"message\":{\"a\":1}}     | - | {\"code\":7,\"message\":{\"a\":1}}",
                "{\"code\":\"A\"}                                 | A | {\"code\":\"A\"}",
                "[\"a\"]                                          | - | [\"a\"]",
                "Bad Gateway                                      | - | Bad Gateway",
                "<html><head><title>502</title><style>p {}</style></head><p>Oh&nbsp;no | - | 502 Oh"
                        + " no",
                "<script>alert('<p>')</script>&lt;b&gt; &amp; c   | - | <b> & c",
                "<!-- a > b -->x < y                              | - | x < y",
            })
    void whatARefusalSaysIsFoundWhereverItStands(
            String body, @Nullable String code, @Nullable String message) throws Exception {
        Exchange exchange = exchange(400, "whatever/type", body);
        assertThat(exchange.code()).isEqualTo(code);
        assertThat(exchange.message()).isEqualTo(message);
    }

    @Test
    void anAnswerWithoutWordsHasNone() throws Exception {
        Exchange exchange = exchange(400, "text/plain", "");
        assertThat(exchange.code()).isNull();
        assertThat(exchange.message()).isNull();
    }

    @Test
    void bytesThatAreNoTextAreNotShown() throws Exception {
        MigrateAnswer answer =
                answerTo(
                        (request, line) -> {
                            line.raw("HTTP/1.1 400 No\r\nContent-Length: 256\r\n\r\n");
                            byte[] noise = new byte[256];
                            for (int i = 0; i < noise.length; i++) {
                                noise[i] = (byte) (0x80 | i);
                            }
                            line.raw(noise);
                        });
        assertThat(((Answered) answer).exchange().message()).isNull();
    }

    @Test
    void longWordsAreCutAndControlCharactersTakenOut() throws Exception {
        Exchange exchange =
                exchange(
                        400,
                        "application/json",
                        "{\"code\":\"%s\",\"message\":\"a\\u001b[31m\\r\\nb\\u202e%s\"}"
                                .formatted("C".repeat(3000), "x".repeat(3000)));
        assertThat(exchange.code()).hasSize(100).endsWith("C…");
        assertThat(exchange.message()).hasSize(500).startsWith("a [31m bxxx").endsWith("x…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"KEY\",\"message\":\"wrong key KEY given\"}",
                "{\"code\":\"x\",\"error\":{\"message\":\"KEY\"}}",
                "<p>Your key KEY is wrong</p>",
                "KEY",
                "{\"headers\":{\"X-API-Key\":\"KEY\"}}",
                "{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\",\"address\":\"KEY\",\"status\":\"KEY\"}"
            })
    void theApiKeyIsStruckOutWhereverAServerRepeatsIt(String body) throws Exception {
        String echo = body.replace("KEY", Paras.KEY);
        for (int status : new int[] {200, 302, 400, 401, 404, 500, 418}) {
            MigrateAnswer answer =
                    answerTo(
                            (request, line) ->
                                    line.json(
                                            status,
                                            echo,
                                            "Location: https://" + Paras.KEY + "/",
                                            "X-Echo: " + Paras.KEY));
            assertThat(answer.toString()).doesNotContain(Paras.KEY);
        }
    }

    @Test
    void theApiKeyIsStruckOutOfWhatAQuestionBringsBack() throws Exception {
        String key = Paras.KEY;
        String everywhere =
                "{\"publicKey\":\"pem\",\"keyFingerprint\":\"%s\",\"generatedAt\":\"%s\",\"id\":\"%s\",\"data\":[{\"id\":\"a\",\"type\":\"%s\"}]}"
                        .formatted(key, key, Paras.WALLET, key);
        server.always((request, line) -> line.json(200, everywhere));
        try (ParaClient para = Paras.client(server.host())) {
            assertThat(para.enclaveKey().toString()).doesNotContain(key);
            assertThat(para.wallets(null, null).toString()).doesNotContain(key);
            assertThat(para.wallet(Paras.WALLET).toString()).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 418, 429, 500})
    void theApiKeyIsInNoException(int status) {
        server.always(
                (request, line) ->
                        line.json(
                                status,
                                "{\"message\":\"" + Paras.KEY + "\"}",
                                "Location: http://" + Paras.KEY.replace('_', '-') + "/"));
        try (ParaClient para = Paras.client(server.host())) {
            ParaException met = catchThrowableOfType(ParaException.class, para::enclaveKey);
            assertThat(met.sentence()).doesNotContain(Paras.KEY);
            assertThat(met.toString()).doesNotContain(Paras.KEY);
            assertThat(met.exchange().toString()).doesNotContain(Paras.KEY);
            assertThat(met).hasNoCause();
        }
    }

    @Test
    void aKeyWithoutUnderscoresIsStruckOutOfARedirectToo() throws Exception {
        String key = "0123456789abcdef0123456789abcdef";
        server.always((request, line) -> line.json(302, "", "Location: https://" + key + "/"));
        try (ApiKey plain = ApiKey.of(key);
                ParaClient para = new ParaClient(server.host(), plain, Paras.unlimited())) {
            MigrateAnswer answer = para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            NotUnderstood.class,
                            it -> assertThat(it.why()).contains("elsewhere").doesNotContain(key));
            ParaException met = catchThrowableOfType(ParaException.class, para::enclaveKey);
            assertThat(met.sentence()).contains("elsewhere").doesNotContain(key);
        }
    }
}
