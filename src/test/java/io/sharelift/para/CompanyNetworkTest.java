package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sharelift.para.CheckStep.Stage;
import io.sharelift.para.CheckStep.Verdict;
import io.sharelift.para.MigrateAnswer.NotSent;
import io.sharelift.para.ParaException.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Para far away behind a proxy that wants a login, and an authority that only this computer
 * trusts: all of it really on this computer.
 */
class CompanyNetworkTest {

    private static final ParaHost FAR = ParaHost.custom("https://para.test.invalid");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LOGIN = "anna:wörd:1";
    private static final InstantSource NOW = InstantSource.system();

    private static TestTls tls;

    private ScriptedServer para;
    private TunnelProxy proxy;

    @BeforeAll
    static void issue(@TempDir Path stores) {
        tls = TestTls.issued(stores, "dns:para.test.invalid", "CN=Acme Inspection Root, O=Acme");
    }

    @BeforeEach
    void start() {
        para = new ScriptedServer().speak(tls.server());
        para.always((request, line) -> line.json(200, "{\"publicKey\":\"x\"}"));
        proxy = new TunnelProxy(para.port());
    }

    @AfterEach
    void stop() {
        proxy.close();
        para.close();
    }

    private static Authorities here() {
        return Authorities.only(List.of(), List.of(tls.authority()));
    }

    private static Authorities everywhere() {
        return Authorities.only(List.of(tls.authority()), List.of(tls.authority()));
    }

    private Route trusted() {
        return proxy.route().trusting(here());
    }

    private static ProxyLogin login(String nameAndPassword) {
        int colon = nameAndPassword.indexOf(':');
        return ProxyLogin.of(
                nameAndPassword.substring(0, colon),
                nameAndPassword.substring(colon + 1).toCharArray());
    }

    private static ParaClient client(Route route) {
        return new ParaClient(
                FAR,
                ApiKey.of(Paras.KEY),
                Paras.unlimited(),
                Paras.quick(3),
                new TimeLimits(LONG, LONG, LONG),
                route);
    }

    private static ConnectionCheck check(ParaHost host, Route route) {
        return ConnectionChecker.check(host, route, LONG, NOW);
    }

    private static String words(ConnectionCheck check, Stage stage) {
        return check.step(stage).map(CheckStep::words).orElse("did not come so far");
    }

    @Test
    void theLoginGoesToTheProxyAloneAndTheApiKeyToParaAlone() throws Exception {
        proxy.wants(LOGIN);
        try (ParaClient client = client(trusted().with(login(LOGIN)))) {
            assertThat(client.enclaveKey().pem()).isEqualTo("x");
        }
        assertThat(proxy.requests())
                .isNotEmpty()
                .allSatisfy(
                        request -> {
                            assertThat(request.method()).isEqualTo("CONNECT");
                            assertThat(request.headers()).doesNotContainKey("x-api-key");
                        });
        assertThat(para.requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.headers()).doesNotContainKey("proxy-authorization");
                            assertThat(request.header("x-api-key")).isEqualTo(Paras.KEY);
                        });
    }

    @Test
    void aProxyThatWantsALoginIsSaidSoAndAskedOnce() {
        proxy.wants(LOGIN);
        try (ParaClient client = client(trusted())) {
            ParaException met = catchThrowableOfType(ParaException.class, client::enclaveKey);
            assertThat(met.trouble()).isEqualTo(Trouble.PROXY_LOGIN);
            assertThat(met.sentence())
                    .isEqualTo(
                            "The proxy 127.0.0.1:%d wants a login: a name and a password. Nothing"
                                    + " was changed.",
                            proxy.port());
        }
        assertThat(proxy.requests()).hasSize(1);
        assertThat(para.connections()).isZero();
    }

    @Test
    void aShareStaysHereWhereTheProxyDoesNotTakeTheLogin() throws Exception {
        proxy.wants(LOGIN);
        try (ParaClient client = client(trusted().with(login("anna:old")))) {
            assertThat(client.migrateShare(Paras.WALLET, new byte[] {'{', '}'}, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            it -> assertThat(it.why()).contains("does not take the login"));
        }
        assertThat(para.connections()).isZero();
    }

    @Test
    void aLoginThatShareliftCannotGiveIsNamed() {
        proxy.wants(LOGIN).saying("Negotiate");
        try (ParaClient client = client(trusted().with(login(LOGIN + "2")))) {
            ParaException met = catchThrowableOfType(ParaException.class, client::enclaveKey);
            assertThat(met.sentence())
                    .contains("of a kind that Sharelift cannot give (Negotiate)")
                    .contains("administrator");
        }
    }

    @Test
    void aLoginThatWasForgottenIsAsIfThereWereNone() {
        proxy.wants(LOGIN);
        ProxyLogin login = login(LOGIN);
        Route route = trusted().with(login);
        login.close();
        try (ParaClient client = client(route)) {
            ParaException met = catchThrowableOfType(ParaException.class, client::enclaveKey);
            assertThat(met.sentence()).contains("wants a login: a name and a password");
        }
    }

    @Test
    void theLoginOfTheSystemsVariableIsUsedAsOtherProgramsDo() throws Exception {
        proxy.wants("anna:w/rd");
        Route route =
                Route.ofSystem(
                        Map.of("HTTPS_PROXY", "http://anna:w%2Frd@127.0.0.1:" + proxy.port()));
        try (ParaClient client = client(route.trusting(here()))) {
            assertThat(client.enclaveKey().pem()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',x,has no name", "a:b,x,colon", "anna,'a\u0007b',cannot be typed"})
    void aLoginThatNoProxyCouldTakeIsRefusedAndItsPasswordWiped(
            String name, String password, String why) {
        char[] typed = password.toCharArray();
        assertThatThrownBy(() -> ProxyLogin.of(name, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void aLoginIsNeverShown() {
        assertThat(login(LOGIN)).asString().isEqualTo("ProxyLogin[masked]");
    }

    @Test
    void whoVouchedIsKnownAndWhetherEverybodyTrustsThem() throws Exception {
        byte[] certificate = tls.authority().getEncoded();
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        try (ParaClient only = client(trusted());
                ParaClient all = client(proxy.route().trusting(everywhere()))) {
            assertThat(only.vouched()).isEmpty();
            only.enclaveKey();
            all.enclaveKey();
            assertThat(only.vouched())
                    .hasValueSatisfying(
                            by -> {
                                assertThat(by.source()).isEqualTo(Vouched.Source.THIS_COMPUTER);
                                assertThat(by.authority()).contains("Acme Inspection Root");
                                assertThat(by.issuer()).contains("Acme Inspection Root");
                                assertThat(by.fingerprint()).isEqualTo(fingerprint);
                            });
            assertThat(all.vouched()).map(Vouched::source).hasValue(Vouched.Source.PUBLIC);
        }
    }

    /** As on Debian, where Java's store is a link to the system's. */
    @Test
    void anAuthorityThatACompanyHasAddedToJavasOwnIsStillTheCompanys() {
        assertThat(PublicAuthorities.fingerprints())
                .hasSizeGreaterThan(100)
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"))
                // ISRG Root X1 and Amazon Root CA 1, as they are published.
                .contains(
                        "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6",
                        "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e")
                .doesNotContain(Vouching.fingerprint(tls.authority()));
    }

    @Test
    void anAuthorityThatNobodyHereTrustsIsNamed() {
        try (ParaClient client =
                client(proxy.route().trusting(Authorities.only(List.of(), List.of())))) {
            ParaException met = catchThrowableOfType(ParaException.class, client::enclaveKey);
            assertThat(met.sentence())
                    .contains("is not trusted on this computer")
                    .contains("Acme Inspection Root");
        }
        assertThat(para.requests()).isEmpty();
    }

    @Test
    void ofABundleThatIsPartlyBrokenTheGoodAuthoritiesAreTrusted(@TempDir Path folder)
            throws Exception {
        String good =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(tls.authority().getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        Path bundle =
                Files.writeString(
                        folder.resolve("bundle.pem"),
                        "# by hand\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
                                + good
                                + "-----BEGIN CERTIFICATE-----\nMII",
                        StandardCharsets.US_ASCII);
        assertThat(SystemCertificates.bundle(bundle)).containsExactly(tls.authority());
        assertThat(SystemCertificates.bundle(folder.resolve("none.pem"))).isEmpty();
    }

    @Test
    void theCheckTellsEachStepOfAWayThatWorks() {
        proxy.wants(LOGIN);
        ConnectionCheck check = check(FAR, trusted().with(login(LOGIN)));
        assertThat(check.steps())
                .extracting(CheckStep::stage)
                .containsExactly(
                        Stage.WAY, Stage.REACHED, Stage.TUNNEL, Stage.SECURE, Stage.ANSWER);
        assertThat(words(check, Stage.WAY)).contains("through the proxy 127.0.0.1:");
        assertThat(words(check, Stage.TUNNEL)).contains("takes the login");
        assertThat(words(check, Stage.SECURE))
                .contains("Acme Inspection Root")
                .contains("which only this computer trusts")
                .contains("compare it with Para through another channel");
        assertThat(words(check, Stage.ANSWER)).startsWith("Para answers").contains("status 200");
        assertThat(check.verdict()).isEqualTo(Verdict.LOOK);
        assertThat(check.vouched()).isPresent();
        assertThat(para.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).doesNotContainKey("x-api-key"));
    }

    @Test
    void theCheckIsAllGoodWhereEverybodyTrustsTheAuthority() {
        ConnectionCheck check = check(FAR, proxy.route().trusting(everywhere()));
        assertThat(check.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(words(check, Stage.SECURE)).contains("trusted everywhere");
        assertThat(words(check, Stage.TUNNEL)).contains("without a login");
    }

    @Test
    void theCheckEndsWhereTheProxyWantsALogin() {
        proxy.wants(LOGIN);
        ConnectionCheck check = check(FAR, trusted());
        assertThat(check.steps().getLast())
                .satisfies(
                        last -> {
                            assertThat(last.stage()).isEqualTo(Stage.TUNNEL);
                            assertThat(last.verdict()).isEqualTo(Verdict.BAD);
                            assertThat(last.words()).contains("wants a login");
                        });
        assertThat(check.wantsLogin()).isTrue();
        assertThat(check.verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    void theCheckNamesTheAuthorityThatIsNotTrusted() {
        ConnectionCheck check =
                check(FAR, proxy.route().trusting(Authorities.only(List.of(), List.of())));
        assertThat(check.steps().getLast().stage()).isEqualTo(Stage.SECURE);
        assertThat(check.steps().getLast().words())
                .contains("It was issued by “Acme Inspection Root (Acme)”")
                .contains("must be installed in this computer's system");
        assertThat(check.vouched()).isEmpty();
        assertThat(para.requests()).isEmpty();
    }

    @Test
    void theCheckSaysWhereNobodyTakesConnections() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ConnectionCheck check = check(ParaHost.custom("http://127.0.0.1:" + port), Route.direct());
        assertThat(check.steps().getLast().stage()).isEqualTo(Stage.REACHED);
        assertThat(words(check, Stage.REACHED)).contains("nobody takes connections there");
    }

    @Test
    void theCheckSaysThatAProxyIsNone() {
        try (ScriptedServer other = new ScriptedServer()) {
            other.always((request, line) -> line.raw("220 mail ready\r\n\r\n"));
            ConnectionCheck check = check(FAR, Route.through("127.0.0.1", other.port()));
            assertThat(words(check, Stage.TUNNEL)).contains("does not speak as a proxy does");
        }
    }

    @Test
    void theCheckSaysWhichStatusAProxyRefusedWith() {
        try (ScriptedServer other = new ScriptedServer()) {
            other.always((request, line) -> line.answer(403, "text/html", "<p>No</p>"));
            Route route = Route.through("127.0.0.1", other.port());
            assertThat(words(check(FAR, route), Stage.TUNNEL)).contains("it said 403");
            try (ParaClient client = client(route)) {
                ParaException met = catchThrowableOfType(ParaException.class, client::enclaveKey);
                assertThat(met.sentence())
                        .contains("did not let the connection through: it said 403");
            }
        }
    }

    @Test
    void anAnswerThatIsNoneOfParasIsLookedAt() {
        para.always((request, line) -> line.answer(200, "text/html", "<p>Please log in</p>"));
        ConnectionCheck check = check(FAR, proxy.route().trusting(everywhere()));
        assertThat(check.verdict()).isEqualTo(Verdict.LOOK);
        assertThat(words(check, Stage.ANSWER)).contains("not as Para answers");
    }

    @ParameterizedTest
    @ValueSource(longs = {-7200, -61, -30, 0, 30, 90, 86_400 * 3})
    void aClockThatIsFarOffIsSaid(long secondsAhead) {
        Instant here = Instant.parse("2026-11-29T10:00:00Z");
        String there =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        here.minusSeconds(secondsAhead).atOffset(ZoneOffset.UTC));
        para.always((request, line) -> line.json(401, "{}", "Date: " + there));
        ConnectionCheck check =
                ConnectionChecker.check(
                        FAR, proxy.route().trusting(everywhere()), LONG, InstantSource.fixed(here));
        boolean off = Math.abs(secondsAhead) > 60;
        assertThat(check.step(Stage.CLOCK))
                .hasValueSatisfying(
                        step -> {
                            assertThat(step.verdict()).isEqualTo(off ? Verdict.LOOK : Verdict.GOOD);
                            assertThat(step.words())
                                    .contains(
                                            !off
                                                    ? "agrees with Para's"
                                                    : secondsAhead < 0
                                                            ? " behind Para's"
                                                            : " ahead of Para's");
                        });
    }

    @Test
    void thisComputerIsCheckedStraightAndInPlain() {
        try (ScriptedServer here = new ScriptedServer()) {
            ConnectionCheck check = check(here.host(), proxy.route());
            assertThat(check.steps())
                    .extracting(CheckStep::stage)
                    .containsExactly(Stage.WAY, Stage.REACHED, Stage.SECURE, Stage.ANSWER);
            assertThat(words(check, Stage.WAY)).startsWith("Straight to 127.0.0.1:");
            assertThat(check.verdict()).isEqualTo(Verdict.GOOD);
        }
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void aNameThatNobodyHasIsSaid() {
        ConnectionCheck check = check(FAR, Route.through("[nowhere]", 3128));
        assertThat(check.steps().getLast().stage()).isEqualTo(Stage.NAME);
        assertThat(words(check, Stage.NAME)).contains("the proxy is spelled wrongly");
    }
}
