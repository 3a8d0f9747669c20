package io.sharelift.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.EnvelopeException;
import io.sharelift.enclave.TestEnclave;
import io.sharelift.para.ParaHost;
import io.sharelift.para.Paras;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.ScriptedServer.Line;
import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Para with a real enclave key over real HTTP: it opens what it gets, keeps count of what it
 * took, and goes wrong as it is told.
 */
final class FakePara implements AutoCloseable {

    /** What may become of one POST. A fault "after" comes when the share has been taken. */
    enum Fault {
        LATER,
        SERVER,
        SERVER_AFTER,
        CUT,
        CUT_AFTER,
        PAGE,
        PAGE_AFTER,
        EMPTY_AFTER,
        OTHER_WALLET_AFTER,
        HALF_AFTER,
        SILENCE,
        SILENCE_AFTER,
        TEAPOT,
        ELSEWHERE;

        boolean isAfter() {
            return name().endsWith("_AFTER");
        }
    }

    /** Looks at a POST before it is answered. */
    interface Watcher {
        void see(WalletId wallet, Request request) throws IOException, InterruptedException;
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final ScriptedServer server = new ScriptedServer();

    /** What was seen that must never be. */
    final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private final TestEnclave enclave;
    private final Map<WalletId, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Set<WalletId> foreign = ConcurrentHashMap.newKeySet();
    private final Set<WalletId> bad = ConcurrentHashMap.newKeySet();
    private final Set<WalletId> listed = ConcurrentHashMap.newKeySet();
    private final Map<WalletId, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile Watcher watcher = (wallet, request) -> {};
    private volatile ScriptedServer.@Nullable Script keyScript;
    private volatile String readyWord = "ready";

    FakePara(TestEnclave enclave) {
        this.enclave = enclave;
        server.always(this::play);
    }

    ParaHost host() {
        return server.host();
    }

    /** These are of another project. */
    void foreign(WalletId... wallets) {
        foreign.addAll(List.of(wallets));
    }

    /** These are refused for good. */
    void bad(WalletId... wallets) {
        bad.addAll(List.of(wallets));
    }

    /** These are in the list of all wallets, ready or not. */
    void lists(WalletId... wallets) {
        listed.addAll(List.of(wallets));
    }

    /** The next POSTs of this wallet meet these. */
    void faults(WalletId wallet, Fault... ones) {
        faults.put(wallet, new ArrayDeque<>(Arrays.asList(ones)));
    }

    void watch(Watcher who) {
        watcher = who;
    }

    /** What a question for the enclave's key meets. */
    void onKey(ScriptedServer.Script what) {
        keyScript = what;
    }

    void answerKey(Line line) throws IOException {
        line.json(200, keyAnswer(enclave));
    }

    static String keyAnswer(TestEnclave of) {
        return JSON.writeValueAsString(Map.of("publicKey", of.pem()));
    }

    /** What it says of a wallet whose share it took. */
    void calls(String word) {
        readyWord = word;
    }

    /** It had this share before anybody asked. */
    void took(WalletId wallet) {
        count(wallet).incrementAndGet();
    }

    /** How often the share of this wallet was taken; more than once is a mistake of this fake. */
    int taken(WalletId wallet) {
        return count(wallet).get();
    }

    int mostInFlight() {
        return mostInFlight.get();
    }

    List<Request> posts(WalletId wallet) {
        return server.posts().stream()
                .filter(request -> request.path().contains("/" + wallet + "/"))
                .toList();
    }

    private AtomicInteger count(WalletId wallet) {
        return taken.computeIfAbsent(wallet, id -> new AtomicInteger());
    }

    void play(Request request, Line line) throws IOException, InterruptedException {
        List<String> path = List.of(request.path().substring(1).split("/", -1));
        if (request.path().equals("/v1/enclave/public-key")) {
            ScriptedServer.Script script = keyScript;
            if (script == null) {
                answerKey(line);
            } else {
                script.play(request, line);
            }
        } else if (request.isPost() && path.size() == 4) {
            int now = inFlight.incrementAndGet();
            mostInFlight.accumulateAndGet(now, Math::max);
            WalletId wallet = new WalletId(path.get(2));
            boolean counted = true;
            try {
                watcher.see(wallet, request);
                // Whoever gets the answer may send the next at once.
                inFlight.decrementAndGet();
                counted = false;
                migrate(wallet, request, line);
            } finally {
                if (counted) {
                    inFlight.decrementAndGet();
                }
            }
        } else if (path.size() == 3) {
            tell(new WalletId(path.get(2)), line);
        } else {
            list(request, line);
        }
    }

    private void tell(WalletId wallet, Line line) throws IOException {
        if (foreign.contains(wallet)) {
            line.json(404, "{\"code\":\"NOT_FOUND\"}");
        } else {
            line.json(200, Paras.wallet(wallet, word(wallet)));
        }
    }

    private String word(WalletId wallet) {
        return taken(wallet) > 0 ? readyWord : "creating";
    }

    /** Three to a page, so that there are pages. */
    private void list(Request request, Line line) throws IOException {
        List<WalletId> all = new ArrayList<>(taken.keySet());
        all.removeIf(wallet -> taken(wallet) == 0 || !readyWord.equals("ready"));
        if (!request.target().contains("status=")) {
            all.addAll(listed);
        }
        Collections.sort(all);
        String cursor = request.target().replaceFirst(".*cursor=|.*", "");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        List<WalletId> page = all.subList(from, Math.min(all.size(), from + 3));
        boolean more = from + 3 < all.size();
        String wallets =
                String.join(
                        ",",
                        page.stream().map(wallet -> Paras.wallet(wallet, word(wallet))).toList());
        line.json(
                200,
                "{\"data\":[%s],\"pagination\":{\"hasMore\":%s,\"cursor\":\"%d\"}}"
                        .formatted(wallets, more, from + 3));
    }

    private void migrate(WalletId wallet, Request request, Line line)
            throws IOException, InterruptedException {
        if (!request.header("X-API-Key").equals(Paras.KEY)) {
            line.json(403, "{}");
            return;
        }
        Deque<Fault> due = faults.get(wallet);
        Fault fault = due == null ? null : due.poll();
        if (fault != null && !fault.isAfter()) {
            goWrong(fault, line);
            return;
        }
        if (foreign.contains(wallet)) {
            line.json(404, "{\"code\":\"NOT_FOUND\",\"message\":\"no such wallet\"}");
            return;
        }
        if (bad.contains(wallet) || !opens(wallet, request)) {
            line.json(400, "{\"code\":\"INVALID\",\"message\":\"not this one\"}");
            return;
        }
        boolean already = taken(wallet) > 0;
        if (!already) {
            took(wallet);
        }
        if (fault != null) {
            goWrong(fault, line);
        } else if (already) {
            line.json(409, "{\"code\":\"ALREADY\"}");
        } else {
            line.json(200, Paras.wallet(wallet, "creating"));
        }
    }

    private boolean opens(WalletId wallet, Request request) {
        String payload =
                JSON.readTree(new String(request.body(), UTF_8))
                        .path("encryptedPayload")
                        .stringValue();
        try (SecretBytes opened = enclave.opener().open(payload)) {
            byte[] text = new byte[(int) opened.size()];
            opened.copyTo(text, 0);
            return new String(text, StandardCharsets.UTF_8)
                    .contains("\"walletId\":\"" + wallet + "\"");
        } catch (EnvelopeException e) {
            return false;
        }
    }

    private static void goWrong(Fault fault, Line line) throws IOException, InterruptedException {
        switch (fault) {
            case LATER -> line.json(429, "{}");
            case SERVER, SERVER_AFTER -> line.json(503, "{}");
            case CUT, CUT_AFTER -> line.reset();
            case PAGE, PAGE_AFTER -> line.answer(200, "text/html", "<p>Log in</p>");
            case EMPTY_AFTER -> line.json(200, "");
            case OTHER_WALLET_AFTER ->
                    line.json(200, Paras.wallet(new WalletId("another"), "ready"));
            case HALF_AFTER -> {
                line.raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"id\"");
                line.close();
            }
            case SILENCE, SILENCE_AFTER -> line.hold();
            case TEAPOT -> line.json(418, "{}");
            case ELSEWHERE -> line.json(307, "", "Location: http://127.0.0.1:1/");
        }
    }

    /** How often each wallet was sent. */
    Map<WalletId, Integer> sends() {
        Map<WalletId, Integer> sends = new HashMap<>();
        for (Request post : server.posts()) {
            sends.merge(
                    new WalletId(post.path().replaceAll("/v1/wallets/|/migrate-share", "")),
                    1,
                    Integer::sum);
        }
        return sends;
    }

    @Override
    public void close() {
        server.close();
    }
}
