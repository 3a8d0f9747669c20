package io.sharelift.para;

import io.sharelift.para.CheckStep.Stage;
import io.sharelift.para.CheckStep.Verdict;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Goes to Para once, a step at a time, and says of each what was seen. It speaks for itself and not
 * through the HTTP client, which does not tell what happens below it.
 */
public final class ConnectionChecker {

    private final ParaHost host;
    private final Route route;
    private final Duration limit;
    private final InstantSource clock;
    private final Vouching vouching;
    private final Optional<InetSocketAddress> proxy;
    private final List<CheckStep> steps = new ArrayList<>();
    private boolean wantsLogin;

    private ConnectionChecker(ParaHost host, Route route, Duration limit, InstantSource clock) {
        this.host = host;
        this.route = route;
        this.limit = limit;
        this.clock = clock;
        this.vouching = new Vouching(route.authorities());
        this.proxy = route.proxyTo(host);
    }

    /**
     * Checks the way to a host.
     *
     * @param limit for each step
     */
    public static ConnectionCheck check(
            ParaHost host, Route route, Duration limit, InstantSource clock) {
        ConnectionChecker checker = new ConnectionChecker(host, route, limit, clock);
        checker.go();
        return new ConnectionCheck(checker.steps, checker.vouching.last(), checker.wantsLogin);
    }

    private void go() {
        note(
                Stage.WAY,
                Verdict.GOOD,
                proxy.map(at -> "To " + host.name() + " through the proxy " + name(at) + ".")
                        .orElse("Straight to " + host.name() + "."));
        Optional<InetAddress> address = lookUp();
        if (address.isEmpty()) {
            return;
        }
        // Without this, the system's SOCKS settings would be in the way unseen.
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            if (reach(socket, address.get()) && tunnel(socket)) {
                speak(socket);
            }
        } catch (IOException e) {
            // Closing what was cut already.
        }
    }

    private void note(Stage stage, Verdict verdict, String words) {
        steps.add(new CheckStep(stage, verdict, words));
    }

    private static String name(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    /** Where the connection goes to first. */
    private String firstHost() {
        String own = host.base().getHost();
        return proxy.map(InetSocketAddress::getHostString)
                .orElse(own.startsWith("[") ? own.substring(1, own.length() - 1) : own);
    }

    private Optional<InetAddress> lookUp() {
        try {
            InetAddress[] found = InetAddress.getAllByName(firstHost());
            if (!found[0].getHostAddress().equals(firstHost())) {
                note(
                        Stage.NAME,
                        Verdict.GOOD,
                        firstHost()
                                + " is "
                                + found[0].getHostAddress()
                                + (found.length > 1 ? ", or " + (found.length - 1) + " more" : "")
                                + ".");
            }
            return Optional.of(found[0]);
        } catch (UnknownHostException e) {
            note(
                    Stage.NAME,
                    Verdict.BAD,
                    "The name "
                            + firstHost()
                            + " is not known here. This computer may be offline, "
                            + (proxy.isPresent()
                                    ? "or the proxy is spelled wrongly."
                                    : "or your network wants a proxy: ask its administrator."));
            return Optional.empty();
        }
    }

    private boolean reach(Socket socket, InetAddress address) {
        int port = proxy.map(InetSocketAddress::getPort).orElse(host.port());
        long start = System.nanoTime();
        try {
            socket.connect(new InetSocketAddress(address, port), millis());
            socket.setSoTimeout(millis());
            note(
                    Stage.REACHED,
                    Verdict.GOOD,
                    "It takes connections at port "
                            + port
                            + ", after "
                            + AnswerCheck.since(start)
                            + ".");
            return true;
        } catch (SocketTimeoutException e) {
            note(
                    Stage.REACHED,
                    Verdict.BAD,
                    "Nobody answered at port "
                            + port
                            + " within "
                            + limit.toSeconds()
                            + " s. A firewall may be in the way"
                            + (proxy.isPresent() ? "." : ", or your network wants a proxy.")
                            + " Ask your network's administrator.");
        } catch (IOException e) {
            note(
                    Stage.REACHED,
                    Verdict.BAD,
                    "No connection to port "
                            + port
                            + " came about: nobody takes connections there. Check "
                            + (proxy.isPresent() ? "the proxy's" : "the")
                            + " address and port.");
        }
        return false;
    }

    private int millis() {
        return (int) Math.max(1, limit.toMillis());
    }

    private boolean tunnel(Socket socket) {
        if (proxy.isEmpty()) {
            return true;
        }
        ProxyTrouble trouble = new ProxyTrouble(proxy.get());
        String target = host.base().getHost() + ":" + host.port();
        Optional<String> login = route.loginHeader();
        try {
            AnswerCheck.send(
                    socket,
                    "CONNECT "
                            + target
                            + " HTTP/1.1\r\nHost: "
                            + target
                            + "\r\n"
                            + login.map(text -> "Proxy-Authorization: " + text + "\r\n").orElse("")
                            + "\r\n");
            HttpHead head = HttpHead.read(socket.getInputStream());
            if (head.status() == 200) {
                note(
                        Stage.TUNNEL,
                        Verdict.GOOD,
                        login.isPresent()
                                ? "The proxy takes the login and lets the connection through."
                                : "The proxy lets the connection through, without a login.");
                return true;
            }
            wantsLogin = head.status() == 407;
            note(
                    Stage.TUNNEL,
                    Verdict.BAD,
                    wantsLogin
                            ? trouble.wantsLogin(head.all("Proxy-Authenticate"), login.isPresent())
                            : trouble.noTunnel(String.valueOf(head.status())));
        } catch (IOException e) {
            note(
                    Stage.TUNNEL,
                    Verdict.BAD,
                    "What takes connections there does not speak as a proxy does. Check the proxy's"
                            + " address and port.");
        }
        return false;
    }

    private void speak(Socket socket) throws IOException {
        if (!host.isSecure()) {
            note(
                    Stage.SECURE,
                    Verdict.GOOD,
                    "It is not secured, and need not be: it stays on this computer.");
            steps.addAll(new AnswerCheck(host, clock).ask(socket));
            return;
        }
        try (SSLSocket secured =
                (SSLSocket)
                        vouching.context()
                                .getSocketFactory()
                                .createSocket(socket, host.base().getHost(), host.port(), false)) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            if (shakeHands(secured)) {
                steps.addAll(new AnswerCheck(host, clock).ask(secured));
            }
        }
    }

    private boolean shakeHands(SSLSocket secured) {
        try {
            secured.startHandshake();
            Vouched by = vouching.last().orElseThrow();
            boolean known = by.source() == Vouched.Source.PUBLIC;
            note(
                    Stage.SECURE,
                    known ? Verdict.GOOD : Verdict.LOOK,
                    "Secured with "
                            + secured.getSession().getProtocol()
                            + ". The certificate goes back to "
                            + by.authority()
                            + (known
                                    ? ", an authority that is trusted everywhere."
                                    : ", which only this computer trusts: usually the company's"
                                            + " own. Whoever has it can read the API key, and could"
                                            + " put another enclave's key in place of Para's. The"
                                            + " shares stay sealed if that key is the right one:"
                                            + " compare it with Para through another channel."));
            return true;
        } catch (IOException e) {
            note(Stage.SECURE, Verdict.BAD, whyNotSecure(e));
            return false;
        }
    }

    private String whyNotSecure(IOException problem) {
        ConnectionTrouble trouble =
                new ConnectionTrouble(problem, host, Optional.empty(), vouching.refusedIssuer());
        boolean untrusted = problem.getCause() instanceof CertificateException;
        return trouble.why()
                + (untrusted
                        ? " Nothing is sent there. If your company checks all connections, its"
                                + " authority must be installed in this computer's system."
                        : "");
    }
}
