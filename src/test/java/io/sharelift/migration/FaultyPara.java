package io.sharelift.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.EnvelopeException;
import io.sharelift.enclave.TestEnclave;
import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.ScriptedServer.Line;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Para with a real enclave key on a raw socket, which takes each share once, and whose answers
 * meet on the line what a test says.
 */
final class FaultyPara implements AutoCloseable {

    /** What one share and its answer meet. */
    @FunctionalInterface
    interface Mishap {
        void play(Post post, Line line) throws IOException, InterruptedException;
    }

    /** A share that has come as far as the line. */
    final class Post {
        private final WalletId wallet;
        private final Request request;

        private Post(WalletId wallet, Request request) {
            this.wallet = wallet;
            this.request = request;
        }

        /** The share arrives; what Para answers, byte for byte. */
        String arrive() {
            return FaultyPara.this.take(wallet, request);
        }

        /** The share does not arrive; what Para would have answered. */
        String lose() {
            return migrated(wallet);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final ScriptedServer server = new ScriptedServer();
    private final TestEnclave enclave;
    private final Set<WalletId> shares = ConcurrentHashMap.newKeySet();
    private final Map<WalletId, Deque<Mishap>> mishaps = new ConcurrentHashMap<>();

    FaultyPara(TestEnclave enclave) {
        this.enclave = enclave;
        server.always(this::play);
    }

    /** The next shares of this wallet meet these. */
    void mishaps(WalletId wallet, Mishap... ones) {
        mishaps.put(wallet, new ArrayDeque<>(List.of(ones)));
    }

    /** It had this share before anybody asked. */
    void had(WalletId wallet) {
        shares.add(wallet);
    }

    /** The wallets whose share it has opened and kept. */
    Set<WalletId> shares() {
        return Set.copyOf(shares);
    }

    long posts(WalletId wallet) {
        return server.posts().stream()
                .filter(post -> post.path().contains("/" + wallet + "/"))
                .count();
    }

    private void play(Request request, Line line) throws IOException, InterruptedException {
        List<String> path = List.of(request.path().substring(1).split("/", -1));
        if (!request.header("X-API-Key").equals(Paras.KEY)) {
            line.json(403, "{}");
        } else if (request.path().equals("/v1/enclave/public-key")) {
            // So that shares come over connections of their own.
            line.json(200, FakePara.keyAnswer(enclave), "Connection: close");
            line.close();
        } else if (request.isPost()) {
            post(new WalletId(path.get(2)), request, line);
        } else if (path.size() == 3) {
            WalletId wallet = new WalletId(path.get(2));
            line.json(200, Paras.wallet(wallet, shares.contains(wallet) ? "ready" : "creating"));
        } else {
            // Nothing is in the list that the wallet's own answer does not say.
            line.json(200, "{\"data\":[]}");
        }
    }

    private void post(WalletId wallet, Request request, Line line)
            throws IOException, InterruptedException {
        Deque<Mishap> due = mishaps.get(wallet);
        Mishap mishap = due == null ? null : due.poll();
        Post post = new Post(wallet, request);
        if (mishap == null) {
            line.raw(post.arrive());
        } else {
            mishap.play(post, line);
        }
    }

    private synchronized String take(WalletId wallet, Request request) {
        if (!opens(wallet, request)) {
            return http("400 Bad Request", "{\"code\":\"INVALID\"}");
        }
        if (!shares.add(wallet)) {
            return http("409 Conflict", "{\"code\":\"ALREADY\",\"message\":\"it is there\"}");
        }
        return migrated(wallet);
    }

    private static String migrated(WalletId wallet) {
        return http("200 OK", Paras.wallet(wallet, "creating"));
    }

    /** A whole answer of JSON. */
    static String http(String status, String json) {
        return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, json.getBytes(UTF_8).length, json);
    }

    private boolean opens(WalletId wallet, Request request) {
        String payload =
                JSON.readTree(new String(request.body(), UTF_8))
                        .path("encryptedPayload")
                        .stringValue();
        try (SecretBytes opened = enclave.opener().open(payload)) {
            byte[] text = new byte[(int) opened.size()];
            opened.copyTo(text, 0);
            return new String(text, UTF_8).contains("\"walletId\":\"" + wallet + "\"");
        } catch (EnvelopeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
