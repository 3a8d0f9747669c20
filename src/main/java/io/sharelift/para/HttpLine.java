package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line to one host: sends one request once and says what came of it. Nothing is logged, no
 * redirect followed, no cookie kept.
 */
final class HttpLine implements AutoCloseable {

    static {
        // As delivered, Java gives no proxy a login for a tunnel. Here it gives only what somebody
        // has typed for just that proxy. Read once, when the first client is made.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    private final ParaHost host;
    private final ApiKey key;

    /** Null when closed: a client keeps the first request of each connection, with its API key. */
    private volatile @Nullable HttpClient client;

    private final Route route;
    private final Vouching vouching;
    private final Optional<ProxyTrouble> proxy;

    HttpLine(ParaHost host, ApiKey key, Duration connectLimit, Route route) {
        this.host = host;
        this.key = key;
        this.route = route;
        this.vouching = new Vouching(route.authorities());
        Optional<InetSocketAddress> throughIt = route.proxyTo(host);
        this.proxy = throughIt.map(ProxyTrouble::new);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        // HTTP/2 would repeat a POST by itself when the server turns it away.
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectLimit);
        // Chosen once, so that the login for a proxy never goes with a connection past it.
        builder.proxy(throughIt.map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY));
        if (host.isSecure()) {
            builder.sslContext(vouching.context());
        }
        client = builder.build();
    }

    /** Who vouched for the last secure connection. */
    Optional<Vouched> vouched() {
        return vouching.last();
    }

    /**
     * A request.
     *
     * @param pathAndQuery after the host
     * @param body what to POST; null to GET
     * @param maxAnswer bytes of the answer's body that are read
     * @param timeLimit for all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Request(
            String pathAndQuery,
            byte @Nullable [] body,
            UUID id,
            int maxAnswer,
            Duration timeLimit) {}

    Reply send(Request request) throws InterruptedException {
        HttpClient now = client;
        if (now == null) {
            return new Reply.Unsent(
                    "Sharelift has closed its connection to Para.", Reply.Hope.NONE);
        }
        long start = System.nanoTime();
        OneShotBody body = request.body() == null ? null : new OneShotBody(request.body());
        AnswerReader reader = new AnswerReader(request.maxAnswer());
        CompletableFuture<HttpResponse<Reply.Ending>> answer =
                now.sendAsync(build(request, body), reader);
        Throwable problem;
        HttpHeaders fromProxy = null;
        try {
            // Our own limit, because the client's ends with the headers of the answer.
            HttpResponse<?> ended = answer.get(request.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
            fromProxy = ended.headers();
            problem = null;
        } catch (TimeoutException e) {
            answer.cancel(true);
            problem = e;
        } catch (ExecutionException e) {
            problem = e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Reply.Answered read = reader.answer(took);
        if (read != null) {
            return withoutKey(read);
        }
        if (problem == null && proxy.isPresent() && (body == null || body.withdraw())) {
            // The client passes on a proxy's 407 as an answer of which nothing was read.
            return proxy.get().wantsLogin(fromProxy, route.loginHeader().isPresent());
        }
        ConnectionTrouble trouble =
                new ConnectionTrouble(problem, host, proxy, vouching.refusedIssuer());
        // The body decides, not the kind of trouble: a share that cannot leave any more is unsent.
        boolean unsent = body == null ? trouble.isBeforeSending() : body.withdraw();
        return unsent
                ? new Reply.Unsent(trouble.why(), trouble.hope())
                : new Reply.Silent(trouble.whySilent(request.timeLimit()), took);
    }

    /** A server that repeats the API key must not bring it onto a screen or into a record. */
    private Reply.Answered withoutKey(Reply.Answered read) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        read.headers()
                .map()
                .forEach(
                        (name, values) ->
                                headers.put(name, values.stream().map(key::struckFrom).toList()));
        return new Reply.Answered(
                read.status(),
                HttpHeaders.of(headers, (name, value) -> true),
                key.struckFrom(read.body()),
                read.ending(),
                read.took());
    }

    private HttpRequest build(Request request, @Nullable OneShotBody body) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(host.resolve(request.pathAndQuery()))
                        .header("Accept", "application/json")
                        .header("User-Agent", "Sharelift")
                        .header("X-API-Key", key.headerValue())
                        .header("X-Request-Id", request.id().toString());
        if (proxy.isPresent()) {
            // The client tells it to the proxy and to nobody behind it.
            route.loginHeader().ifPresent(login -> builder.header("Proxy-Authorization", login));
        }
        return body == null
                ? builder.GET().build()
                : builder.header("Content-Type", "application/json").POST(body).build();
    }

    boolean isOpen() {
        return client != null;
    }

    /** Ends requests that are under way; whoever waits for one learns that it was cut. */
    @Override
    public void close() {
        HttpClient now = client;
        client = null;
        if (now != null) {
            now.shutdownNow();
        }
    }
}
