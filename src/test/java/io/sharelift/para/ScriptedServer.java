package io.sharelift.para;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on loopback that does what a test says, down to the bytes and to cutting the line. */
public final class ScriptedServer implements AutoCloseable {

    /** One request as it arrived; header names in lower case. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Request(String method, String target, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String path() {
            return target.replaceFirst("\\?.*", "");
        }

        public boolean isPost() {
            return method.equals("POST");
        }
    }

    /** What happens to a request. */
    @FunctionalInterface
    public interface Script {
        void play(Request request, Line line) throws IOException, InterruptedException;
    }

    private static final Pattern START = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");

    private final ServerSocket socket;
    private final List<Request> requests = new ArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Queue<Script> first = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Script script = (request, line) -> line.json(404, "{}");
    private volatile @Nullable Script beforeBody;
    private int connected;

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on every request meets this, unless something comes first. */
    public ScriptedServer always(Script what) {
        script = what;
        return this;
    }

    /** The next requests meet these, one each. */
    public ScriptedServer first(Script... ones) {
        first.addAll(List.of(ones));
        return this;
    }

    /** Happens when the head of a request is there and its body is not read. */
    ScriptedServer beforeBody(Script what) {
        beforeBody = what;
        return this;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int port() {
        return socket.getLocalPort();
    }

    public ParaHost host() {
        return ParaHost.custom(base().toString());
    }

    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public List<Request> posts() {
        return requests().stream().filter(Request::isPost).toList();
    }

    /** How many connections were taken. */
    int connections() {
        synchronized (requests) {
            return connected;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket taken = socket.accept();
                connections.add(taken);
                synchronized (requests) {
                    connected++;
                }
                Thread.ofVirtual().start(() -> serve(taken));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket taken) {
        try (taken) {
            taken.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(taken.getInputStream());
            Line line = new Line(taken, closing);
            if (isTls(in)) {
                // As servers do that are asked for TLS where they have none.
                line.answer(400, "text/html", "<p>This is plain HTTP</p>");
                return;
            }
            for (Request head = head(in); head != null && line.open; head = head(in)) {
                Script early = beforeBody;
                if (early != null) {
                    early.play(head, line);
                }
                if (line.open) {
                    answer(head, in, line);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side went away, or the test is over.
        } finally {
            connections.remove(taken);
        }
    }

    private static boolean isTls(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == 0x16;
    }

    private void answer(Request head, InputStream in, Line line)
            throws IOException, InterruptedException {
        int length = Integer.parseInt("0" + head.header("content-length"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            return;
        }
        Request whole = new Request(head.method(), head.target(), head.headers(), body);
        synchronized (requests) {
            requests.add(whole);
        }
        Script next = first.poll();
        (next == null ? script : next).play(whole, line);
    }

    private static @Nullable Request head(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            read.write(next);
        }
        List<String> lines = read.toString(ISO_8859_1).lines().toList();
        Matcher start = START.matcher(lines.getFirst());
        if (!start.matches()) {
            throw new IOException("This is no HTTP.");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header : lines.subList(1, lines.size())) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        return new Request(start.group(1), start.group(2), headers, new byte[0]);
    }

    /** The server's end of a connection. */
    public static final class Line {
        private final Socket socket;
        private final CountDownLatch closing;
        private volatile boolean open = true;

        private Line(Socket socket, CountDownLatch closing) {
            this.socket = socket;
            this.closing = closing;
        }

        /** A complete answer of JSON; headers as {@code Name: value}. */
        public void json(int status, String body, String... headers) throws IOException {
            answer(status, "application/json", body, headers);
        }

        public void answer(int status, String type, String body, String... headers)
                throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
            head.append("Content-Type: ").append(type).append("\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
            raw(head + body);
        }

        /** These bytes, whatever they are. */
        public void raw(String bytes) throws IOException {
            raw(bytes.getBytes(UTF_8));
        }

        void raw(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Cuts the connection as a router does that forgot it. */
        public void reset() throws IOException {
            open = false;
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Closes the connection politely. */
        public void close() throws IOException {
            open = false;
            socket.close();
        }

        /** Says nothing more, until the test is over. */
        public void hold() throws InterruptedException {
            closing.await();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
