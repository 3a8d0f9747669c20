package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.MigrateAnswer.NotSent;
import io.sharelift.para.MigrateAnswer.NotUnderstood;
import io.sharelift.para.ParaException.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

class OneHostTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final ScriptedServer server = new ScriptedServer();
    private final ScriptedServer elsewhere = new ScriptedServer();

    @TempDir Path directory;

    @AfterEach
    void close() {
        server.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndTheKeyNotSentOn(int status) throws Exception {
        server.always(
                (request, line) ->
                        line.json(status, "", "Location: " + elsewhere.base() + "/v1/x"));
        try (ParaClient para = Paras.client(server.host())) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            NotUnderstood.class,
                            it ->
                                    assertThat(it.why())
                                            .contains("(to 127.0.0.1)")
                                            .contains("the API key was not sent on"));
            ParaException met = catchThrowableOfType(ParaException.class, para::enclaveKey);
            assertThat(met.trouble()).isEqualTo(Trouble.NOT_UNDERSTOOD);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void aCookieIsNotKept() throws Exception {
        server.always((request, line) -> line.json(404, "{}", "Set-Cookie: a=b; Path=/"));
        try (ParaClient para = Paras.client(server.host())) {
            para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
            para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
        }
        assertThat(server.requests()).hasSize(2).noneMatch(r -> r.headers().containsKey("cookie"));
    }

    @Test
    void noProxyIsAskedForThisComputer() throws Exception {
        server.always((request, line) -> line.json(404, "{}"));
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(
                                new Proxy(
                                        Proxy.Type.HTTP,
                                        new InetSocketAddress(
                                                InetAddress.getLoopbackAddress(),
                                                elsewhere.port())));
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
        try (ParaClient para = Paras.client(server.host())) {
            para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID());
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(elsewhere.connections()).isZero();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotSpeakTlsGetsNothing() throws Exception {
        ParaHost secure = ParaHost.custom("https://127.0.0.1:" + server.port());
        try (ParaClient para = Paras.client(secure)) {
            assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            NotSent.class,
                            it -> assertThat(it.why()).startsWith("No secure connection to"));
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCertificateThatIsNotTrustedGetsNothingAndIsNotAskedAgain() throws Exception {
        try (ServerSocket socket = selfSigned()) {
            AtomicLong received = new AtomicLong();
            AtomicLong connections = new AtomicLong();
            Thread.ofVirtual().start(() -> countBytes(socket, connections, received));
            ParaHost secure = ParaHost.custom("https://127.0.0.1:" + socket.getLocalPort());
            try (ParaClient para = Paras.client(secure)) {
                assertThat(para.migrateShare(Paras.WALLET, BODY, UUID.randomUUID()))
                        .isInstanceOfSatisfying(
                                NotSent.class,
                                it -> assertThat(it.why()).contains("is not trusted"));
                ParaException met = catchThrowableOfType(ParaException.class, para::enclaveKey);
                assertThat(met.trouble()).isEqualTo(Trouble.NO_CONNECTION);
                assertThat(met.sentence()).contains("something on the way may be reading along");
            }
            assertThat(connections).hasValue(2);
            assertThat(received).hasValue(0);
        }
    }

    private static void countBytes(ServerSocket socket, AtomicLong connections, AtomicLong bytes) {
        while (!socket.isClosed()) {
            try (Socket taken = socket.accept();
                    InputStream in = taken.getInputStream()) {
                connections.incrementAndGet();
                while (in.read() >= 0) {
                    bytes.incrementAndGet();
                }
            } catch (IOException e) {
                // The handshake failed, as it should.
            }
        }
    }

    private ServerSocket selfSigned() throws IOException {
        return new TestTls(directory, "ip:127.0.0.1")
                .server()
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }
}
