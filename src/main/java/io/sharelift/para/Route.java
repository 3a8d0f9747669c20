package io.sharelift.para;

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
 * addresses are always reached straight.
 */
public final class Route {

    private static final int STANDARD_PORT = 80;
    private static final int LAST_PORT = 65_535;

    private final ProxySelector selector;

    private Route(ProxySelector selector) {
        this.selector = selector;
    }

    /** Straight, whatever the system says. */
    public static Route direct() {
        return new Route(HttpClient.Builder.NO_PROXY);
    }

    /** Through this proxy, whose name is looked up when it is needed. */
    public static Route through(String host, int port) {
        return new Route(ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
    }

    /**
     * As the system says: its variables {@code HTTPS_PROXY} and {@code NO_PROXY} where the first is
     * set, in either case of letters; else its settings, as far as Java reads them.
     *
     * @param environment the system's variables
     */
    public static Route ofSystem(Map<String, String> environment) {
        return variable(environment, "HTTPS_PROXY")
                .flatMap(Route::address)
                .map(
                        proxy ->
                                new Route(
                                        except(
                                                proxy,
                                                variable(environment, "NO_PROXY").orElse(""))))
                .orElseGet(
                        () -> {
                            ProxySelector system = ProxySelector.getDefault();
                            return system == null ? direct() : new Route(system);
                        });
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        String lower = environment.get(name.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(lower == null ? environment.get(name) : lower)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Host and port of {@code http://name:port} or {@code name:port}; a login in it is left out.
     */
    private static Optional<InetSocketAddress> address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null || uri.getPort() > LAST_PORT) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
            return Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), port));
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

    ProxySelector selector() {
        return selector;
    }
}
