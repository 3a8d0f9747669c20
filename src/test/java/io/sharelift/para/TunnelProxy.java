package io.sharelift.para;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.para.ScriptedServer.Request;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A company's proxy on this computer, which leads every tunnel to one port of it. */
public final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final List<Request> requests = new ArrayList<>();
    private volatile @Nullable String wanted;
    private volatile @Nullable SSLContext inspection;
    private volatile String kind = "Basic realm=\"Acme\"";

    public TunnelProxy(int target) {
        this.target = target;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on nobody gets through without this name and password. */
    public TunnelProxy wants(String nameAndPassword) {
        wanted = "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(UTF_8));
        return this;
    }

    /**
     * From now on it looks into every tunnel, as companies do: the other end is spoken to in plain.
     */
    public TunnelProxy inspecting(SSLContext shown) {
        inspection = shown;
        return this;
    }

    /** How it says which login it wants. */
    TunnelProxy saying(String how) {
        kind = how;
        return this;
    }

    public Route route() {
        return Route.through("127.0.0.1", port());
    }

    public int port() {
        return socket.getLocalPort();
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket taken = socket.accept();
                Thread.ofVirtual().start(() -> serve(taken));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket taken) {
        try (taken) {
            Request head = RequestHead.read(taken.getInputStream());
            if (head == null) {
                return;
            }
            synchronized (requests) {
                requests.add(head);
            }
            if (wanted != null && !head.header("Proxy-Authorization").equals(wanted)) {
                answer(
                        taken,
                        "HTTP/1.1 407 Login\r\nProxy-Authenticate: "
                                + kind
                                + "\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            try (Socket there = new Socket(InetAddress.getLoopbackAddress(), target)) {
                answer(taken, "HTTP/1.1 200 Go on\r\n\r\n");
                Socket here = inspected(taken);
                Thread back = Thread.ofVirtual().start(() -> pump(there, here));
                pump(here, there);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // One end went away.
        }
    }

    private Socket inspected(Socket taken) throws IOException {
        SSLContext shown = inspection;
        if (shown == null) {
            return taken;
        }
        SSLSocket secured =
                (SSLSocket)
                        shown.getSocketFactory().createSocket(taken, null, taken.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private static void answer(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(ISO_8859_1));
        to.getOutputStream().flush();
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // The other end went away.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
