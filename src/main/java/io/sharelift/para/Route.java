package io.sharelift.para;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way from this computer to Para: straight, or through a proxy. A proxy is asked for a tunnel
 * and passes on what it cannot read, so it is a way and no second host; this computer's own
 * addresses are always reached straight. With it go the login for the proxy and the authorities
 * whose word is taken for a secure connection.
 */
public final class Route {

    private static final int STANDARD_PORT = 80;
    private static final int LAST_PORT = 65_535;

    private final ProxySelector selector;
    private final @Nullable ProxyLogin login;
    private final Authorities authorities;

    private Route(ProxySelector selector, @Nullable ProxyLogin login, Authorities authorities) {
        this.selector = selector;
        this.login = login;
        this.authorities = authorities;
    }

    private static Route over(ProxySelector selector) {
        return new Route(selector, null, Authorities.standard());
    }

    /** Straight, whatever the system says. */
    public static Route direct() {
        return over(HttpClient.Builder.NO_PROXY);
    }

    /** Through this proxy, whose name is looked up when it is needed. */
    public static Route through(String host, int port) {
        return over(ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
    }

    /**
     * As the system says: its variables {@code HTTPS_PROXY} and {@code NO_PROXY} where the first is
     * set, in either case of letters; else its settings, as far as Java reads them.
     *
     * @param environment the system's variables
     */
    public static Route ofSystem(Map<String, String> environment) {
        Optional<String> stated = variable(environment, "HTTPS_PROXY");
        Optional<URI> proxy = stated.flatMap(Route::address);
        if (proxy.isPresent()) {
            String exceptions = variable(environment, "NO_PROXY").orElse("");
            Route route = over(except(socket(proxy.get()), exceptions));
            return login(proxy.get()).map(route::with).orElse(route);
        }
        ProxySelector system = ProxySelector.getDefault();
        return system == null ? direct() : over(system);
    }

    /** The same way with a login for the proxy, which stays the caller's to close. */
    public Route with(ProxyLogin theLogin) {
        return new Route(selector, theLogin, authorities);
    }

    /** The same way, where the word of others is taken for a secure connection. */
    public Route trusting(Authorities others) {
        return new Route(selector, login, others);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        String lower = environment.get(name.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(lower == null ? environment.get(name) : lower)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Of {@code http://name:port} or {@code name:port}, with or without a login. */
    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            return uri.getHost() == null || uri.getPort() > LAST_PORT
                    ? Optional.empty()
                    : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static InetSocketAddress socket(URI proxy) {
        int port = proxy.getPort() < 0 ? STANDARD_PORT : proxy.getPort();
        return InetSocketAddress.createUnresolved(proxy.getHost(), port);
    }

    /** Whoever writes a login into the variable has it read by every program. */
    private static Optional<ProxyLogin> login(URI proxy) {
        String info = proxy.getUserInfo();
        if (info == null || info.indexOf(':') < 1) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        try {
            return Optional.of(
                    ProxyLogin.of(
                            info.substring(0, colon), info.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProxySelector except(InetSocketAddress proxy, String exceptions) {
        List<String> names =
                List.of(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)).stream()
                        .map(name -> name.startsWith(".") ? name.substring(1) : name)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
                boolean straight =
                        names.stream()
                                .anyMatch(
                                        name ->
                                                name.equals("*")
                                                        || host.equals(name)
                                                        || host.endsWith("." + name));
                return List.of(straight ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {
                // The request says it.
            }
        };
    }

    /** The proxy on the way to a host; empty if it is reached straight. */
    Optional<InetSocketAddress> proxyTo(ParaHost host) {
        // Plain HTTP, which only this computer's own addresses speak, would show it the API key.
        if (host.isLoopback()) {
            return Optional.empty();
        }
        List<Proxy> chosen = selector.select(host.base());
        // As the HTTP client does: the first counts, and other kinds than HTTP are passed over.
        return chosen.isEmpty()
                        || chosen.getFirst().type() != Proxy.Type.HTTP
                        || !(chosen.getFirst().address() instanceof InetSocketAddress address)
                ? Optional.empty()
                : Optional.of(address);
    }

    /** What the proxy is told about who asks; empty if nothing, or if it was forgotten. */
    Optional<String> loginHeader() {
        try {
            return Optional.ofNullable(login).map(ProxyLogin::headerValue);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    ProxySelector selector() {
        return selector;
    }

    Authorities authorities() {
        return authorities;
    }
}
