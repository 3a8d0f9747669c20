package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sharelift.para.ParaException.Trouble;
import io.sharelift.para.ScriptedServer.Script;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Questions change nothing, so they are asked again where a share is sent once. */
class QuestionsTest {

    private static final String KEY_ANSWER =
            "{\"publicKey\":\"-----BEGIN PUBLIC KEY-----\\nx\\n-----END PUBLIC KEY-----\","
                    + "\"keyFingerprint\":\"SHA256:abc\",\"generatedAt\":\"2025-01-15\"}";

    private final ScriptedServer server = new ScriptedServer();
    private ParaClient para = Paras.client(server.host());

    @BeforeEach
    void answer() {
        server.always((request, line) -> line.json(200, KEY_ANSWER));
    }

    @AfterEach
    void close() {
        para.close();
        server.close();
    }

    @Test
    void theEnclavesKeyIsGivenAsParaStatesIt() throws Exception {
        StatedEnclaveKey stated = para.enclaveKey();
        assertThat(stated.pem()).startsWith("-----BEGIN PUBLIC KEY-----\nx");
        assertThat(stated.fingerprint()).isEqualTo("SHA256:abc");
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/v1/enclave/public-key");
        assertThat(request.header("X-API-Key")).isEqualTo(Paras.KEY);
    }

    @Test
    void anAnswerWithoutAKeyIsNotUnderstood() {
        server.always((request, line) -> line.json(200, "{\"publicKey\":null}"));
        assertThat(trouble()).isEqualTo(Trouble.NOT_UNDERSTOOD);
    }

    private Trouble trouble() {
        return catchThrowableOfType(ParaException.class, para::enclaveKey).trouble();
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_MISSING_OR_IP, 1",
        "403, KEY_WRONG, 1",
        "404, NOT_FOUND, 1",
        "400, NOT_UNDERSTOOD, 1",
        "409, NOT_UNDERSTOOD, 1",
        "204, NOT_UNDERSTOOD, 1",
        "429, TOO_MANY, 3",
        "500, SERVER, 3",
        "503, SERVER, 3",
    })
    void everyTroubleHasItsNameAndIsAskedAgainWhenThatMayHelp(
            int status, Trouble expected, int asked) {
        server.always((request, line) -> line.raw("HTTP/1.1 %d X\r\n".formatted(status) + EMPTY));
        assertThat(trouble()).isEqualTo(expected);
        assertThat(server.requests()).hasSize(asked);
    }

    private static final String EMPTY = "Content-Length: 0\r\n\r\n";

    @Test
    void eachTryHasARequestIdOfItsOwn() {
        server.always((request, line) -> line.json(500, "{}"));
        assertThat(trouble()).isEqualTo(Trouble.SERVER);
        assertThat(server.requests())
                .extracting(request -> request.header("X-Request-Id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 36);
    }

    @Test
    void troubleThatPassesIsNotEvenSeen() throws Exception {
        Script half =
                (request, line) -> {
                    line.raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"publicKey\":\"x");
                    line.close();
                };
        server.first((request, line) -> line.json(503, "{}"), half);
        assertThat(para.enclaveKey().fingerprint()).isEqualTo("SHA256:abc");
        server.first((request, line) -> line.reset());
        assertThat(para.enclaveKey().fingerprint()).isEqualTo("SHA256:abc");
    }

    @Test
    void silenceIsAskedAgainAndThenSaid() {
        server.always((request, line) -> line.hold());
        try (ParaClient hasty = Paras.client(server.host(), Duration.ofMillis(100))) {
            ParaException met = catchThrowableOfType(ParaException.class, hasty::enclaveKey);
            assertThat(met.trouble()).isEqualTo(Trouble.NO_CONNECTION);
            assertThat(met.sentence()).contains("within 100 ms").contains("Nothing was changed");
            assertThat(met.exchange()).isEmpty();
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aWaitThatIsAskedForHoldsEverybody() throws Exception {
        FakeTicker time = new FakeTicker();
        Pace pace = new Pace(1000, 1000, time);
        server.first((request, line) -> line.json(429, "{}", "Retry-After: 30"));
        try (ApiKey key = ApiKey.of(Paras.KEY);
                ParaClient patient =
                        new ParaClient(
                                server.host(),
                                key,
                                pace,
                                new Backoff(Duration.ZERO, Duration.ZERO, 3, new Random(1)),
                                TimeLimits.STANDARD,
                                time)) {
            patient.enclaveKey();
        }
        assertThat(time.nanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(30).toNanos());
    }

    @Test
    void aWalletIsFoundOrNot() throws Exception {
        server.first((request, line) -> line.json(200, Paras.wallet(Paras.WALLET, "ready")));
        assertThat(para.wallet(Paras.WALLET)).get().matches(ParaWallet::isReady);
        server.first((request, line) -> line.json(404, "{}"));
        assertThat(para.wallet(Paras.WALLET)).isEmpty();
        assertThat(server.requests())
                .allMatch(request -> request.target().equals("/v1/wallets/" + Paras.WALLET));
    }

    @Test
    void anotherWalletsAnswerIsNotTaken() {
        server.always((request, line) -> line.json(200, "{\"id\":\"b\",\"status\":\"ready\"}"));
        ParaException met =
                catchThrowableOfType(ParaException.class, () -> para.wallet(Paras.WALLET));
        assertThat(met.trouble()).isEqualTo(Trouble.NOT_UNDERSTOOD);
        assertThat(met.sentence()).contains("about another wallet");
    }

    @Test
    void aPageIsAskedForWithWhatItNeedsAndNoMore() throws Exception {
        server.always((request, line) -> line.json(200, "{\"data\":[]}"));
        para.wallets(null, null);
        para.wallets("ready", "SOLANA", "7xKX&status=", "a+b/c=&limit=1 ü");
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::target)
                .containsExactly(
                        "/v1/wallets?limit=100",
                        "/v1/wallets?limit=100&status=ready&type=SOLANA&address=7xKX%26status%3D"
                                + "&cursor=a%2Bb%2Fc%3D%26limit%3D1%20%C3%BC");
    }

    @Test
    void aPageTooLongForAnyOfParasIsRefused() {
        String wallets = "{\"id\":\"a\"},".repeat(ParaClient.MAX_PAGE / 10);
        server.always((request, line) -> line.json(200, "{\"data\":[" + wallets + "]}"));
        ParaException met =
                catchThrowableOfType(ParaException.class, () -> para.wallets("ready", null));
        assertThat(met.trouble()).isEqualTo(Trouble.NOT_UNDERSTOOD);
        assertThat(met.sentence()).contains("longer than");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":{}}",
                "{\"data\":[],\"pagination\":{\"hasMore\":true}}",
                "{\"data\":[],\"pagination\":{\"hasMore\":true,\"cursor\":\"\"}}",
                "{\"data\":[],\"pagination\":{\"hasMore\":true,\"cursor\":7}}",
                "{\"data\":[],\"pagination\":{\"hasMore\":true,\"cursor\":\"asked\"}}",
                "<html>",
            })
    void aListThatDoesNotGoOnAsItShouldIsNotTakenForAWholeOne(String page) {
        server.always((request, line) -> line.json(200, page));
        ParaException met =
                catchThrowableOfType(ParaException.class, () -> para.wallets("ready", "asked"));
        assertThat(met.trouble()).isEqualTo(Trouble.NOT_UNDERSTOOD);
    }

    @Test
    void entriesThatCannotBeReadAreCountedAndTheOthersKept() throws Exception {
        server.always(
                (request, line) ->
                        line.json(
                                200,
                                "{\"data\":[{\"id\":\"a\",\"status\":\"error\",\"type\":7},null,[],"
                                        + "{\"id\":\"../b\"},{\"id\":\"c\",\"status\":\"ready\"}],"
                                        + "\"pagination\":{\"cursor\":\"n\",\"hasMore\":true}}"));
        WalletPage page = para.wallets("ready", null);
        assertThat(page.unreadable()).isEqualTo(3);
        assertThat(page.cursor()).isEqualTo(Optional.of("n"));
        assertThat(page.wallets()).extracting(ParaWallet::status).containsExactly("error", "ready");
        assertThat(page.wallets()).extracting(ParaWallet::isReady).containsExactly(false, true);
    }
}
