package io.sharelift.command;

import io.sharelift.para.ProxyLogin;
import io.sharelift.para.Route;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The login for a proxy on the way, where it wants one. */
final class ProxyOption {

    @Option(
            names = "--proxy-login-env",
            paramLabel = "VAR",
            description =
                    "the environment variable that holds NAME:PASSWORD for the proxy on the way")
    private @Nullable String variable;

    /** The way to Para. */
    Route route(Surroundings around) {
        Route route = around.route();
        return variable == null ? route : route.with(login(around, variable));
    }

    private static ProxyLogin login(Surroundings around, String name) {
        String value = around.environment().get(name);
        int colon = value == null ? -1 : value.indexOf(':');
        if (value == null || colon < 0) {
            throw new CouldNotException(
                    "The environment variable "
                            + name
                            + " holds no login of the form"
                            + " NAME:PASSWORD.");
        }
        try {
            return ProxyLogin.of(
                    value.substring(0, colon), value.substring(colon + 1).toCharArray());
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
