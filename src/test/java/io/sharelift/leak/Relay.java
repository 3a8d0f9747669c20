package io.sharelift.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands on loopback before a server, passes everything on, and keeps every byte it was sent. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Relay(int behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Everything that was sent to it so far. */
    byte[] sent() {
        synchronized (sent) {
            return sent.toByteArray();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(server);
                pass(client, server, true);
                pass(server, client, false);
            } catch (IOException e) {
                // Closed, or the server behind is: whoever waits for an answer notices.
            }
        }
    }

    private void pass(Socket from, Socket to, boolean kept) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                copy(from.getInputStream(), to.getOutputStream(), kept);
                            } catch (IOException e) {
                                // One of the two has hung up.
                            }
                        });
    }

    private void copy(InputStream from, OutputStream to, boolean kept) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (kept) {
                synchronized (sent) {
                    sent.write(buffer, 0, count);
                }
            }
            to.write(buffer, 0, count);
            to.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
