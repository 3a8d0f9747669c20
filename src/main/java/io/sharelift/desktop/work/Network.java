package io.sharelift.desktop.work;

import io.sharelift.para.Authorities;
import io.sharelift.para.ProxyLogin;
import io.sharelift.para.Route;

import org.jspecify.annotations.Nullable;

/**
 * What this window knows of its network beyond the settings: whose word is taken for a secure
 * connection, and the login for the proxy, which is typed anew in each window and kept in memory.
 */
public final class Network {

    private final Authorities authorities;
    private @Nullable ProxyLogin login;

    private Network(Authorities authorities) {
        this.authorities = authorities;
    }

    /** One that trusts whom Java and this computer trust. */
    public static Network standard() {
        return trusting(Authorities.standard());
    }

    /** One that takes the word of these alone. */
    public static Network trusting(Authorities authorities) {
        return new Network(authorities);
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

    /** The same way, as this window goes it. */
    synchronized Route on(Route way) {
        Route trusted = way.trusting(authorities);
        return login == null ? trusted : trusted.with(login);
    }
}
