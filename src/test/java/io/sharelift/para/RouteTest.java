package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.para.ParaException.Trouble;
import io.sharelift.para.ScriptedServer.Request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The way to Para, with a real proxy on this computer; names that nobody has are never looked up.
 */
class RouteTest {

    private static final ParaHost FAR = ParaHost.custom("https://para.test.invalid");

    private ScriptedServer proxy;

    @BeforeEach
    void start() {
        proxy = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private static ParaClient client(ParaHost host, Route route) {
        return new ParaClient(
                host,
                ApiKey.of(Paras.KEY),
                Paras.unlimited(),
                Paras.quick(2),
                new TimeLimits(
                        Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20)),
                Ticker.SYSTEM,
                route);
    }

    private Route throughIt() {
        return Route.through("127.0.0.1", proxy.base().getPort());
    }

    private static InetSocketAddress address(Route route, String uri) {
        Proxy chosen = route.selector().select(URI.create(uri)).getFirst();
        return chosen.type() == Proxy.Type.DIRECT
                ? InetSocketAddress.createUnresolved("straight", 0)
                : (InetSocketAddress) chosen.address();
    }

    @Test
    void aProxyIsAskedForATunnelAndSeesNoKey() {
        proxy.always((request, line) -> line.answer(502, "text/html", "<p>No tunnel</p>"));
        try (ParaClient para = client(FAR, throughIt())) {
            assertThatThrownBy(para::enclaveKey)
                    .isInstanceOfSatisfying(
                            ParaException.class,
                            e -> assertThat(e.trouble()).isNotEqualTo(Trouble.KEY_WRONG));
        }
        assertThat(proxy.requests()).isNotEmpty();
        assertThat(proxy.requests())
                .allSatisfy(
                        request -> {
                            assertThat(request.method()).isEqualTo("CONNECT");
                            assertThat(request.target()).isEqualTo("para.test.invalid:443");
                            assertThat(request.header("x-api-key")).isEmpty();
                            assertThat(request.body()).isEmpty();
                        });
    }

    @Test
    void aProxyThatWantsALoginGetsNoneAndNoKey() {
        proxy.always(
                (request, line) ->
                        line.answer(
                                407,
                                "text/html",
                                "<p>Login</p>",
                                "Proxy-Authenticate: Basic realm=\"x\""));
        try (ParaClient para = client(FAR, throughIt())) {
            assertThatThrownBy(para::enclaveKey).isInstanceOf(ParaException.class);
        }
        assertThat(proxy.requests()).extracting(Request::method).containsOnly("CONNECT");
        assertThat(proxy.requests())
                .allSatisfy(
                        request -> {
                            assertThat(request.header("proxy-authorization")).isEmpty();
                            assertThat(request.header("x-api-key")).isEmpty();
                        });
    }

    @Test
    void thisComputerIsReachedStraightWhateverTheRoute() throws Exception {
        try (ScriptedServer here = new ScriptedServer();
                ParaClient para = client(here.host(), throughIt())) {
            here.always(
                    (request, line) ->
                            line.json(
                                    200,
                                    "{\"data\":[],\"pagination\":{\"cursor\":null,"
                                            + "\"hasMore\":false}}"));
            assertThat(para.wallets("ready", null).wallets()).isEmpty();
        }
        assertThat(proxy.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.test:8080, proxy.test, 8080",
        "proxy.test:3128, proxy.test, 3128",
        "http://proxy.test, proxy.test, 80",
        "http://anna:word@proxy.test:8080/, proxy.test, 8080"
    })
    void theSystemsVariableIsReadAsOthersReadIt(String variable, String host, int port) {
        for (String name : new String[] {"HTTPS_PROXY", "https_proxy"}) {
            InetSocketAddress found =
                    address(Route.ofSystem(Map.of(name, variable)), "https://api.test");
            assertThat(found.getHostString()).isEqualTo(host);
            assertThat(found.getPort()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "api.test, https://api.test, true",
        ".api.test, https://beta.api.test, true",
        "api.test, https://beta.api.test, true",
        "api.test, https://otherapi.test, false",
        "*, https://api.test, true",
        "'localhost, API.TEST', https://api.test, true",
        "'', https://api.test, false"
    })
    void exceptionsGoStraight(String exceptions, String uri, boolean straight) {
        Route route =
                Route.ofSystem(
                        Map.of("HTTPS_PROXY", "http://proxy.test:8080", "NO_PROXY", exceptions));
        assertThat(address(route, uri).getHostString())
                .isEqualTo(straight ? "straight" : "proxy.test");
    }

    @Test
    void aVariableThatIsNoAddressIsAsIfItWereNotThere() {
        Route route = Route.ofSystem(Map.of("HTTPS_PROXY", "http://:::"));
        assertThat(address(route, "https://api.test.invalid").getHostString())
                .isEqualTo("straight");
        assertThat(address(Route.direct(), "https://api.test").getHostString())
                .isEqualTo("straight");
    }
}
