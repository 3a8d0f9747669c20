package io.sharelift.desktop.work;

import io.sharelift.para.Authorities;
import io.sharelift.para.ProxyLogin;
import io.sharelift.para.Route;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * What this window knows of its network beyond the settings: whose word is taken for a secure
 * connection, the login for the proxy, which is typed anew in each window and kept in memory, and
 * whether it is used at all.
 */
public final class Network {

    private final Authorities authorities;
    private final Offline offline;
    private final Supplier<List<String>> interfaces;
    private @Nullable ProxyLogin login;

    private Network(Authorities authorities, Offline offline, Supplier<List<String>> interfaces) {
        this.authorities = authorities;
        this.offline = offline;
        this.interfaces = interfaces;
    }

    /** One that trusts whom Java and this computer trust. */
    public static Network standard() {
        return trusting(Authorities.standard());
    }

    /** One that takes the word of these alone. */
    public static Network trusting(Authorities authorities) {
        return new Network(authorities, Offline.off(), List::of);
    }

    /** The same on a computer of which somebody can tell the networks that it has. */
    public Network having(Supplier<List<String>> theInterfaces) {
        return new Network(authorities, offline, theInterfaces);
    }

    /** The same for a window that makes no connection as long as it is open. */
    public Network offlineForGood() {
        return new Network(authorities, Offline.forGood(), interfaces);
    }

    /** Whether this window makes no connection. */
    public Offline offline() {
        return offline;
    }

    /** The names of what connects this computer to a network now. Not for the window's thread. */
    public List<String> interfaces() {
        return interfaces.get();
    }

    /** Every connection from now on is made with this login; the one before is forgotten. */
    public synchronized void use(ProxyLogin typed) {
        if (login != null) {
            login.close();
        }
        login = typed;
    }

    /** Forgets the login; a proxy that wants one asks again. */
    public synchronized void forget() {
        if (login != null) {
            login.close();
            login = null;
        }
    }

    /**
     * The same way, as this window goes it. Nobody can connect without one, so that offline no
     * client is ever built.
     *
     * @throws IllegalStateException if this window makes no connection; its message is a sentence
     */
    synchronized Route on(Route way) {
        if (offline.onProperty().get()) {
            throw new IllegalStateException(
                    "This window is offline, so it makes no connection. Nothing was sent.");
        }
        Route trusted = way.trusting(authorities);
        return login == null ? trusted : trusted.with(login);
    }
}
