package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.MigrateAnswer.AlreadyThere;
import io.sharelift.para.MigrateAnswer.KeyRefused;
import io.sharelift.para.MigrateAnswer.Migrated;
import io.sharelift.para.MigrateAnswer.NoAnswer;
import io.sharelift.para.MigrateAnswer.NotFound;
import io.sharelift.para.MigrateAnswer.NotSent;
import io.sharelift.para.MigrateAnswer.NotUnderstood;
import io.sharelift.para.MigrateAnswer.Rejected;
import io.sharelift.para.MigrateAnswer.TryLater;
import io.sharelift.para.ScriptedServer.Script;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

class MigrateShareTest {

    private static final byte[] BODY = "{\"encryptedPayload\":\"{}\"}".getBytes(UTF_8);
    private static final Duration SOON = Duration.ofMillis(250);

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private MigrateAnswer send(Script script) throws InterruptedException {
        return send(script, Duration.ofSeconds(20));
    }

    private MigrateAnswer send(Script script, Duration limit) throws InterruptedException {
        server.always(script);
        try (ParaClient para = Paras.client(server.host(), limit)) {
            return para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
        }
    }

    private static String migrated() {
        return Paras.wallet(Paras.WALLET, "creating");
    }

    @Test
    void aShareIsPostedAsParaAsksForIt() throws Exception {
        server.always((request, line) -> line.json(200, migrated()));
        UUID id = UUID.randomUUID();
        try (ParaClient para = Paras.client(server.host())) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, id)).isInstanceOf(Migrated.class);
        }
        assertThat(server.requests()).hasSize(1);
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/v1/wallets/" + Paras.WALLET + "/migrate-share");
        assertThat(request.body()).isEqualTo(BODY);
        assertThat(request.header("X-API-Key")).isEqualTo(Paras.KEY);
        assertThat(request.header("X-Request-Id")).isEqualTo(id.toString());
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        // An offer of HTTP/2 could be taken up, and HTTP/2 repeats requests by itself.
        assertThat(request.headers()).doesNotContainKeys("upgrade", "http2-settings", "cookie");
    }

    @Test
    void aWalletThatAnswersForItselfIsMigratedAndNotReady() throws Exception {
        MigrateAnswer answer = send((request, line) -> line.json(200, migrated()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Migrated.class,
                        it -> {
                            assertThat(it.wallet().id()).isEqualTo(Paras.WALLET);
                            assertThat(it.wallet().isReady()).isFalse();
                            assertThat(it.exchange().status()).isEqualTo(200);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected",
        "401, KeyRefused",
        "403, KeyRefused",
        "404, NotFound",
        "409, AlreadyThere",
        "429, TryLater",
        "500, TryLater",
        "502, TryLater",
        "503, TryLater",
        "504, TryLater",
        "599, TryLater",
        "201, NotUnderstood",
        "202, NotUnderstood",
        "204, NotUnderstood",
        "301, NotUnderstood",
        "307, NotUnderstood",
        "304, NotUnderstood",
        "402, NotUnderstood",
        "405, NotUnderstood",
        "407, NotUnderstood",
        "408, NotUnderstood",
        "413, NotUnderstood",
        "418, NotUnderstood",
        "422, NotUnderstood",
        "451, NotUnderstood",
        "600, NotUnderstood",
        "999, NotUnderstood"
    })
    void everyStatusHasItsMeaning(int status, String meaning) throws Exception {
        boolean bodiless = status == 204 || status == 304;
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            if (bodiless) {
                                line.raw("HTTP/1.1 " + status + " No\r\n\r\n");
                            } else {
                                line.json(status, "{\"code\":\"C\",\"message\":\"M\"}");
                            }
                        });
        assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
        Exchange exchange = ((MigrateAnswer.Answered) answer).exchange();
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.code()).isEqualTo(bodiless ? null : "C");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WWW-Authenticate: Basic realm=\"x\"", "X-Nothing: 1"})
    void aRefusedKeyIsRefusedWithAndWithoutAChallenge(String header) throws Exception {
        assertThat(send((request, line) -> line.json(401, "{}", header)))
                .isInstanceOf(KeyRefused.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPageOfAProxyIsNotAMigration() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) ->
                                line.answer(
                                        200, "text/html", "<h1>Welcome</h1><p>Please log in</p>"));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        it -> {
                            assertThat(it.why()).contains("something else answered");
                            assertThat(it.exchange().message()).isEqualTo("Welcome Please log in");
                        });
    }

    @Test
    void anotherWalletsAnswerIsNotThisOnes() throws Exception {
        WalletId other = new WalletId("ffffffff-4e5f-6789-abcd-ef0123456789");
        assertThat(send((request, line) -> line.json(200, Paras.wallet(other, "ready"))))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).contains("another wallet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"",
                "{}",
                "{\"id\":7}",
                "{\"id\":null}",
                "{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"",
                "{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"}}",
                "{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"} {\"id\":\"b\"}",
                "{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\",\"id\":\"b\"}",
                "{\"id\":\" 0a1b2c3d-4e5f-6789-abcd-ef0123456789\"}",
                "{\"data\":{\"id\":\"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"}}"
            })
    void a200ThatDoesNotSpeakOfTheWalletDecidesNothing(String body) throws Exception {
        assertThat(send((request, line) -> line.json(200, body))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void aDeepAnswerIsRubbishAndNoCrash() throws Exception {
        assertThat(send((request, line) -> line.json(200, "{\"a\":" + "[".repeat(100_000))))
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void halfAnAnswerDecidesNothing() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + migrated());
                            line.close();
                        });
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).contains("broke off"));
    }

    @Test
    void aResetWithinTheAnswerDecidesNothing() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{");
                            line.reset();
                        });
        // Whether the status was still read depends on which of the two arrives first.
        assertThat(answer).isInstanceOfAny(NotUnderstood.class, NoAnswer.class);
    }

    @Test
    void aStatusCountsEvenIfItsWordsBreakOff() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw("HTTP/1.1 409 No\r\nContent-Length: 50\r\n\r\n{\"code\":");
                            line.close();
                        });
        assertThat(answer).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void aResetBeforeTheAnswerIsNotKnown() throws Exception {
        assertThat(send((request, line) -> line.reset()))
                .isInstanceOfSatisfying(
                        NoAnswer.class, it -> assertThat(it.why()).contains("was cut"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPoliteCloseWithoutAnAnswerIsNotKnown() throws Exception {
        assertThat(send((request, line) -> line.close())).isInstanceOf(NoAnswer.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aResetWithinTheRequestIsNotKnownAndNothingIsSentAgain() throws Exception {
        server.beforeBody((request, line) -> line.reset());
        byte[] large = new byte[4 << 20];
        try (ParaClient para = Paras.client(server.host())) {
            assertThat(para.migrateShare(Paras.WALLET, large, UUID.randomUUID()))
                    .isInstanceOf(NoAnswer.class);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anIdleConnectionThatTheServerDroppedDoesNotMakeTheClientSendTwice() throws Exception {
        server.first((request, line) -> line.json(200, migrated()));
        server.always((request, line) -> line.close());
        try (ParaClient para = Paras.client(server.host())) {
            para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOf(NoAnswer.class);
        }
        assertThat(server.posts()).hasSize(2);
    }

    @Test
    void aTimeoutAfterSendingIsUnknown() throws Exception {
        assertThat(send((request, line) -> line.hold(), SOON))
                .isInstanceOfSatisfying(
                        NoAnswer.class,
                        it -> {
                            assertThat(it.why()).contains("within 250 ms");
                            assertThat(it.took()).isGreaterThanOrEqualTo(SOON);
                        });
    }

    @Test
    void anAnswerThatTricklesIsCutAtTheLimit() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{");
                            line.hold();
                        },
                        SOON);
        assertThat(answer).isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What do you want?\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 abc Oh\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000\r\n\r\n"
            })
    void rubbishInPlaceOfHttpIsNotKnown(String rubbish) throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw(rubbish);
                            line.close();
                        });
        assertThat(answer).isInstanceOfAny(NoAnswer.class, NotUnderstood.class);
        assertThat(server.posts()).hasSize(1);
    }

    @Test
    void whereNobodyListensNothingWasSent() throws Exception {
        // Bound and not listening: so nobody else can take the port meanwhile.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertNothingSentTo("http://127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static void assertNothingSentTo(String nobody) throws Exception {
        try (ParaClient para = Paras.client(ParaHost.custom(nobody))) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            it -> assertThat(it.why()).contains("nobody takes connections there"));
        }
    }

    @Test
    void aHandshakeThatNeverEndsWasSurelyNotASend() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                ParaClient para =
                        Paras.client(
                                ParaHost.custom("https://127.0.0.1:" + silent.getLocalPort()),
                                SOON)) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            it ->
                                    assertThat(it.why())
                                            .contains("did not take the connection in time"));
        }
    }

    @Test
    void aClosedClientSendsNothing() throws Exception {
        ParaClient para = Paras.client(server.host());
        para.close();
        assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                .isInstanceOf(NotSent.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void closingTheClientCutsWhatIsUnderWayAndThatIsNotKnown() throws Exception {
        ParaClient para = Paras.client(server.host());
        server.always(
                (request, line) -> {
                    para.close();
                    line.hold();
                });
        assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void anInterruptedWaitSaysSoAndDoesNotSwallowIt() throws Exception {
        AtomicReference<Throwable> met = new AtomicReference<>(new AssertionError("nothing met"));
        try (ParaClient para = Paras.client(server.host())) {
            Thread sender =
                    Thread.ofVirtual()
                            .unstarted(
                                    () -> {
                                        try {
                                            para.migrateShare(
                                                    Paras.WALLET, BODY, UUID.randomUUID());
                                        } catch (InterruptedException e) {
                                            met.set(e);
                                        }
                                    });
            server.always(
                    (request, line) -> {
                        sender.interrupt();
                        line.hold();
                    });
            sender.start();
            sender.join();
        }
        assertThat(met.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anAnswerLongerThanAnyOfParasDecidesNothing() throws Exception {
        String long200 =
                migrated().replace("}", ",\"x\":\"" + "y".repeat(ParaClient.MAX_ANSWER) + "\"}");
        assertThat(send((request, line) -> line.json(200, long200)))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, it -> assertThat(it.why()).contains("longer than"));
    }

    @Test
    void anEndlessAnswerEndsAtTheLimitOfItsSize() throws Exception {
        MigrateAnswer answer =
                send(
                        (request, line) -> {
                            line.raw("HTTP/1.1 400 No\r\nContent-Type: text/plain\r\n\r\n");
                            while (true) {
                                line.raw("no ".repeat(1000));
                            }
                        });
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.exchange().message()).startsWith("no no no"));
    }

    @Test
    void whatFollowsAnAnswerIsNotTakenForTheNextOne() throws Exception {
        String smuggled = "HTTP/1.1 409 No\r\nContent-Length: 2\r\n\r\n{}";
        server.first(
                (request, line) ->
                        line.raw(
                                "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\n{}"
                                        + smuggled
                                        + smuggled));
        server.always((request, line) -> line.json(200, migrated()));
        try (ParaClient para = Paras.client(server.host())) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isNotInstanceOf(AlreadyThere.class);
        }
    }

    @Test
    void aWaitThatIsAskedForIsPassedOn() throws Exception {
        assertThat(send((request, line) -> line.json(429, "{}", "Retry-After: 7")))
                .isInstanceOfSatisfying(
                        TryLater.class,
                        it -> assertThat(it.retryAfter()).contains(Duration.ofSeconds(7)));
        assertThat(send((request, line) -> line.json(503, "{}")))
                .isInstanceOfSatisfying(
                        TryLater.class, it -> assertThat(it.retryAfter()).isEmpty());
    }
}
