package io.sharelift.para;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.Closeable;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

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

    /** What happens to a connection before anything of it is read. */
    @FunctionalInterface
    public interface Greeting {
        /** Meets the connection of this number, from 1. */
        void meet(int number, Line line) throws IOException;
    }

    private final ServerSocket socket;
    private final List<Request> requests = new ArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Queue<Script> first = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Script script = (request, line) -> line.json(404, "{}");
    private volatile @Nullable Script beforeBody;
    private volatile Greeting greeting = (number, line) -> {};
    private volatile @Nullable SSLContext tls;
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

    /** Happens to each new connection. */
    public ScriptedServer onConnect(Greeting what) {
        greeting = what;
        return this;
    }

    /** From now on new connections speak TLS like this; null for plain HTTP. */
    public ScriptedServer speak(@Nullable SSLContext how) {
        tls = how;
        return this;
    }

    /** This server by an address that asks for TLS, whether it speaks it or not. */
    public ParaHost secureHost() {
        return ParaHost.custom("https://127.0.0.1:" + port());
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
    public int connections() {
        synchronized (requests) {
            return connected;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket taken = socket.accept();
                connections.add(taken);
                int number;
                synchronized (requests) {
                    number = ++connected;
                }
                Thread.ofVirtual().start(() -> serve(number, taken));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(int number, Socket taken) {
        try (taken;
                Socket socket = secured(taken)) {
            taken.setTcpNoDelay(true);
            Line line = new Line(socket, closing);
            greeting.meet(number, line);
            if (!line.isOpen()) {
                return;
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            if (isTls(in)) {
                // As servers do that are asked for TLS where they have none.
                line.answer(400, "text/html", "<p>This is plain HTTP</p>");
                return;
            }
            for (Request head = RequestHead.read(in);
                    head != null && line.isOpen();
                    head = RequestHead.read(in)) {
                Script early = beforeBody;
                if (early != null) {
                    early.play(head, line);
                }
                if (line.isOpen()) {
                    answer(head, in, line);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side went away, or the test is over.
        } finally {
            connections.remove(taken);
        }
    }

    private Socket secured(Socket taken) throws IOException {
        SSLContext how = tls;
        if (how == null) {
            return taken;
        }
        SSLSocket secure =
                (SSLSocket) how.getSocketFactory().createSocket(taken, null, taken.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
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

    /** The server's end of a connection. */
    public static final class Line {
        private final Socket socket;
        private final CountDownLatch closing;
        private volatile boolean open = true;

        private Line(Socket socket, CountDownLatch closing) {
            this.socket = socket;
            this.closing = closing;
        }

        private boolean isOpen() {
            return open && closing.getCount() > 0;
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

        public void raw(byte[] bytes) throws IOException {
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
        closeQuietly(socket);
        connections.forEach(ScriptedServer::closeQuietly);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was being used, and will not be any more.
        }
    }
}
