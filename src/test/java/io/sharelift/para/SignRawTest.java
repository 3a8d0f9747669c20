package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.ScriptedServer.Script;
import io.sharelift.para.SignAnswer.NoAnswer;
import io.sharelift.para.SignAnswer.NotUnderstood;
import io.sharelift.para.SignAnswer.Refusal;
import io.sharelift.para.SignAnswer.Refused;
import io.sharelift.para.SignAnswer.Signed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Asking Para to sign: nothing is changed by it, so it is asked again where a share is not. */
class SignRawTest {

    private static final byte[] DATA = HexFormat.of().parseHex("00ff".repeat(16));
    private static final String SIGNATURE = "{\"signature\":\"0x" + "ab".repeat(65) + "\"}";
    private static final UUID ID = UUID.fromString("0a1b2c3d-4e5f-4789-abcd-ef0123456789");

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private SignAnswer ask(Script script) throws InterruptedException {
        server.always(script);
        try (ParaClient para = Paras.client(server.host())) {
            return para.signRaw(Paras.WALLET, DATA, ID);
        }
    }

    @Test
    void theBytesArePostedAsParaAsksForThem() throws Exception {
        assertThat(ask((request, line) -> line.json(200, SIGNATURE))).isInstanceOf(Signed.class);
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/v1/wallets/" + Paras.WALLET + "/sign-raw");
        assertThat(new String(request.body(), UTF_8))
                .isEqualTo("{\"data\":\"0x" + "00ff".repeat(16) + "\"}");
        assertThat(request.header("X-API-Key")).isEqualTo(Paras.KEY);
        assertThat(request.header("X-Request-Id")).isEqualTo(ID.toString());
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xabCD", "abcd", "ABCD", "0XABCD"})
    void bothSpellingsAreTaken(String signature) throws Exception {
        assertThat(ask((request, line) -> line.json(200, "{\"signature\":\"" + signature + "\"}")))
                .isInstanceOfSatisfying(
                        Signed.class,
                        it -> {
                            assertThat(it.signature()).isEqualTo(new byte[] {-85, -51});
                            assertThat(it.exchange().status()).isEqualTo(200);
                            assertThat(it.exchange().requestId()).isEqualTo(ID.toString());
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, OTHER, 1",
        "401, KEY_REFUSED, 1",
        "402, OTHER, 1",
        "403, KEY_REFUSED, 1",
        "404, NOT_FOUND, 1",
        "408, OTHER, 1",
        "409, CONFLICT, 1",
        "422, OTHER, 1",
        "429, TRY_LATER, 3",
        "500, TRY_LATER, 3",
        "503, TRY_LATER, 3",
        "599, TRY_LATER, 3"
    })
    void everyRefusalHasItsNameAndIsAskedAgainWhenThatMayHelp(
            int status, Refusal expected, int asked) throws Exception {
        assertThat(ask((request, line) -> line.json(status, "{\"code\":\"C\",\"message\":\"M\"}")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> {
                            assertThat(it.refusal()).isEqualTo(expected);
                            assertThat(it.exchange().status()).isEqualTo(status);
                            assertThat(it.exchange().code()).isEqualTo("C");
                            assertThat(it.exchange().message()).isEqualTo("M");
                        });
        assertThat(server.requests())
                .hasSize(asked)
                .allMatch(request -> request.header("X-Request-Id").equals(ID.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 301, 307, 407, 600})
    void whatParaDoesNotUseHereDecidesNothing(int status) throws Exception {
        assertThat(
                        ask(
                                (request, line) ->
                                        line.raw(
                                                "HTTP/1.1 "
                                                        + status
                                                        + " X\r\n"
                                                        + "Location: https://elsewhere.test/\r\n"
                                                        + "Content-Length: 0\r\n\r\n")))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).endsWith("."));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"abcd\"",
                "{}",
                "{\"signature\":null}",
                "{\"signature\":7}",
                "{\"signature\":\"\"}",
                "{\"signature\":\"0x\"}",
                "{\"signature\":\"abc\"}",
                "{\"signature\":\"q83v\"}",
                "{\"signature\":\"ab cd\"}",
                "{\"signature\":[\"abcd\"]}",
                "{\"signature\":\"ab\",\"signature\":\"cd\"}",
                "{\"signature\":\"abcd\"",
                "{\"data\":{\"signature\":\"abcd\"}}"
            })
    void a200WithoutASignatureIsNotUnderstood(String body) throws Exception {
        assertThat(ask((request, line) -> line.json(200, body)))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).endsWith("."));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPageOfAProxyAndTooMuchOfEverythingAreNoSignature() throws Exception {
        String longest = "{\"signature\":\"" + "ab".repeat(ParaClient.MAX_ANSWER) + "\"}";
        String tooLong = "{\"signature\":\"" + "ab".repeat(513) + "\"}";

        assertThat(ask((request, line) -> line.answer(200, "text/html", "<h1>Log in</h1>")))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        it -> {
                            assertThat(it.why()).contains("something else answered");
                            assertThat(it.exchange().message()).isEqualTo("Log in");
                        });
        assertThat(ask((request, line) -> line.json(200, longest)))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).contains("longer than"));
        assertThat(ask((request, line) -> line.json(200, tooLong)))
                .isInstanceOf(NotUnderstood.class);
        assertThat(ask((request, line) -> line.json(200, "{\"a\":" + "[".repeat(100_000))))
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void aServerThatRepeatsTheKeyDoesNotBringItAnywhere() throws Exception {
        assertThat(ask((request, line) -> line.json(400, "{\"message\":\"no " + Paras.KEY + "\"}")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                assertThat(it.exchange().message())
                                        .startsWith("no ")
                                        .doesNotContain(Paras.KEY));
    }

    @Test
    void troubleThatPassesIsNotEvenSeen() throws Exception {
        Script half =
                (request, line) -> {
                    line.raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"signature\":\"ab");
                    line.close();
                };
        server.first(half, (request, line) -> line.reset());

        assertThat(ask((request, line) -> line.json(200, SIGNATURE))).isInstanceOf(Signed.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void anAnswerThatAlwaysBreaksOffIsSaidToHaveBrokenOff() throws Exception {
        Script half =
                (request, line) -> {
                    line.raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"signature\":\"ab");
                    line.close();
                };
        assertThat(ask(half))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).contains("broke off"));
    }

    @Test
    void silenceIsAskedAgainAndThenSaid() throws Exception {
        server.always((request, line) -> line.hold());
        try (ParaClient hasty = Paras.client(server.host(), Duration.ofMillis(100))) {
            assertThat(hasty.signRaw(Paras.WALLET, DATA, ID))
                    .isInstanceOfSatisfying(
                            NoAnswer.class, it -> assertThat(it.why()).contains("within 100 ms"));
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aWaitThatIsAskedForHoldsEverybody() throws Exception {
        FakeTicker time = new FakeTicker();
        server.first((request, line) -> line.json(429, "{}", "Retry-After: 7"));
        server.always((request, line) -> line.json(200, SIGNATURE));
        long before = time.nanos();
        try (ParaClient para = Paras.client(server.host(), time)) {
            assertThat(para.signRaw(Paras.WALLET, DATA, ID)).isInstanceOf(Signed.class);
        }
        assertThat(Duration.ofNanos(time.nanos() - before))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void signingIsPacedAsQuestionsAre() throws Exception {
        FakeTicker time = new FakeTicker();
        server.always((request, line) -> line.json(200, SIGNATURE));
        long before = time.nanos();
        try (ParaClient para = Paras.client(server.host(), time)) {
            for (int i = 0; i < 50; i++) {
                para.signRaw(Paras.WALLET, DATA, ID);
            }
        }
        assertThat(Duration.ofNanos(time.nanos() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(2900));
    }

    @Test
    void aClosedClientAsksNobody() throws Exception {
        ParaClient para = Paras.client(server.host());
        para.close();
        assertThat(para.signRaw(Paras.WALLET, DATA, ID)).isInstanceOf(NoAnswer.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void anInterruptedWaitSaysSo() throws Exception {
        AtomicReference<Throwable> met = new AtomicReference<>(new AssertionError("nothing met"));
        try (ParaClient para = Paras.client(server.host())) {
            Thread asker =
                    Thread.ofVirtual()
                            .unstarted(
                                    () -> {
                                        try {
                                            para.signRaw(Paras.WALLET, DATA, ID);
                                        } catch (InterruptedException e) {
                                            met.set(e);
                                        }
                                    });
            server.always(
                    (request, line) -> {
                        asker.interrupt();
                        line.hold();
                    });
            asker.start();
            asker.join();
        }
        assertThat(met.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void signingHasItsOwnLimitAndByDefaultThatOfMigrating() {
        assertThat(TimeLimits.STANDARD.sign()).isEqualTo(Duration.ofSeconds(30));
        Duration second = Duration.ofSeconds(1);
        assertThat(new TimeLimits(second, second, second, Duration.ofSeconds(2)).sign())
                .isEqualTo(Duration.ofSeconds(2));
    }
}
