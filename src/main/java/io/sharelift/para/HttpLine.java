package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private final ParaHost host;
    private final ApiKey key;
    private final HttpClient client;
    private volatile boolean closed;

    HttpLine(ParaHost host, ApiKey key, Duration connectLimit, Route route) {
        this.host = host;
        this.key = key;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        // HTTP/2 would repeat a POST by itself when the server turns it away.
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectLimit);
        // Plain HTTP through a proxy would show it the API key.
        builder.proxy(host.isLoopback() ? HttpClient.Builder.NO_PROXY : route.selector());
        client = builder.build();
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
        if (closed) {
            return new Reply.Unsent("Sharelift has closed its connection to Para.", true);
        }
        long start = System.nanoTime();
        OneShotBody body = request.body() == null ? null : new OneShotBody(request.body());
        AnswerReader reader = new AnswerReader(request.maxAnswer());
        CompletableFuture<HttpResponse<Reply.Ending>> answer =
                client.sendAsync(build(request, body), reader);
        Throwable problem;
        try {
            // Our own limit, because the client's ends with the headers of the answer.
            answer.get(request.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
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
        ConnectionTrouble trouble = new ConnectionTrouble(problem, host);
        // The body decides, not the kind of trouble: a share that cannot leave any more is unsent.
        boolean unsent = body == null ? trouble.isBeforeSending() : body.withdraw();
        return unsent
                ? new Reply.Unsent(trouble.why(), trouble.isLasting())
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
        return body == null
                ? builder.GET().build()
                : builder.header("Content-Type", "application/json").POST(body).build();
    }

    /** Ends requests that are under way; whoever waits for one learns that it was cut. */
    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}
