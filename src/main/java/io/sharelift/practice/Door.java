package io.sharelift.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** The way into the practice Para: HTTP on loopback, its key, its limit and its faults. */
final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    /** The envelope of the longest signer that is sealed, and then some. */
    private static final int LARGEST_BODY = 24 << 20;

    private static final int WAITING_TO_CONNECT = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PracticeSettings settings;
    private final byte[] key;
    private final BiFunction<Call, byte[], Answer> service;
    private final Faults faults;
    private final AnotherWallet another;
    private final Bucket bucket;
    private final Tally tally = new Tally();

    /** Makes an answer tell of another wallet. */
    @FunctionalInterface
    interface AnotherWallet {
        Answer in(Call call, Answer answer);
    }

    Door(
            PracticeSettings settings,
            byte[] key,
            BiFunction<Call, byte[], Answer> service,
            Faults faults,
            AnotherWallet another)
            throws IOException {
        this.settings = settings;
        this.key = key.clone();
        this.service = service;
        this.faults = faults;
        this.another = another;
        this.bucket = new Bucket(settings.perSecond(), settings.burst(), System.nanoTime());
        setUpServer();
        this.server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                                settings.port()),
                        WAITING_TO_CONNECT);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The JDK's server reads these once; without the first one an answer can take 40 ms more. */
    private static void setUpServer() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // The client closes idle connections first, so that none is cut while it sends.
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
    }

    int port() {
        return server.getAddress().getPort();
    }

    Tally tally() {
        return tally;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.of(exchange.getRequestMethod(), exchange.getRequestURI());
            Optional<Fault> fault = faults.take(call);
            if (fault.filter(Fault.CutBefore.class::isInstance).isPresent()) {
                tally.count(call, 0);
                return;
            }
            Answer answer =
                    fault.isPresent() && fault.get() instanceof Fault.Instead it
                            ? instead(exchange, it)
                            : answer(exchange, call);
            if (fault.isPresent() && fault.get() instanceof Fault.OfAnotherWallet) {
                answer = another.in(call, answer);
            }
            sleep(settings.latency());
            if (fault.isPresent() && fault.get() instanceof Fault.Slow slow) {
                sleep(slow.delay());
            }
            if (fault.filter(Fault.CutAfter.class::isInstance).isPresent()) {
                tally.count(call, 0);
                return;
            }
            tally.count(call, answer.status());
            write(exchange, answer, fault.filter(Fault.Half.class::isInstance).isPresent());
        }
    }

    private static Answer instead(HttpExchange exchange, Fault.Instead fault) throws IOException {
        body(exchange);
        return new Answer(fault.status(), fault.headers(), fault.type(), fault.body());
    }

    private Answer answer(HttpExchange exchange, Call call) throws IOException {
        Optional<byte[]> body = body(exchange);
        OptionalLong wait = bucket.take(System.nanoTime());
        if (wait.isPresent()) {
            long seconds = Math.ceilDiv(wait.getAsLong(), 1_000_000_000L);
            return Answer.error(429, "TOO_MANY_REQUESTS", "Too many requests.")
                    .with("Retry-After", String.valueOf(seconds));
        }
        String given = exchange.getRequestHeaders().getFirst("X-API-Key");
        // Para's SDK asks for the enclave's key there, and shows no key of its own.
        boolean open = call.path().equals("/enclave/public-key");
        if (!open && (given == null || given.isBlank())) {
            return Answer.error(401, "MISSING_API_KEY", "The header X-API-Key is missing.");
        }
        if (!open && !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key)) {
            return Answer.error(403, "INVALID_API_KEY", "This is not the key of any project.");
        }
        return body.map(bytes -> served(call, bytes))
                .orElseGet(
                        () -> Answer.error(400, "PAYLOAD_TOO_LARGE", "The request is too large."));
    }

    /** A mistake of ours is Para's trouble, as it would be there. */
    private Answer served(Call call, byte[] body) {
        try {
            return service.apply(call, body);
        } catch (RuntimeException e) {
            LOG.error("The practice Para met {}.", e.getClass().getName());
            return Answer.error(500, "INTERNAL_ERROR", "Something went wrong at Para.");
        }
    }

    /** All of the body; empty if it is larger than any share. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
    }

    private static void write(HttpExchange exchange, Answer answer, boolean half)
            throws IOException {
        byte[] bytes = answer.bytes();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("X-Request-Id", requestId(exchange));
        answer.headers().forEach(headers::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
            out.flush();
        }
    }

    private static String requestId(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("X-Request-Id");
        return given != null && given.matches("[!-~]{1,128}")
                ? given
                : UUID.randomUUID().toString();
    }

    private static void sleep(Duration duration) throws IOException {
        if (!duration.isPositive()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The practice Para was stopped.", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        Arrays.fill(key, (byte) 0);
    }
}
