package io.sharelift.command;

import io.sharelift.para.ParaHost;
import io.sharelift.settings.Policy;
import io.sharelift.settings.Target;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which Para is meant. */
final class HostOption {

    /** The environments by name. */
    enum Env {
        practice,
        beta,
        production
    }

    /** Either a name or an address. */
    static final class Where {
        @Option(
                names = "--env",
                required = true,
                description = "practice (a Para in this program), beta or production")
        private @Nullable Env env;

        @Option(
                names = "--url",
                required = true,
                description = "another address: HTTPS, or this computer")
        private @Nullable String url;
    }

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    /** Whether it is the Para in this program, which knows what it is told to know. */
    boolean isPractice() {
        return where.env == Env.practice;
    }

    /** The host elsewhere, if the administrator lets wallets go there. */
    ParaHost host(Policy policy) {
        return allowed(host(where), policy);
    }

    /** The host, if the administrator lets wallets go there. */
    static ParaHost allowed(ParaHost host, Policy policy) {
        // Of the host and not of the choice: an address may be production's.
        policy.refusal(Target.valueOf(host.environment().name()))
                .ifPresent(
                        sentence -> {
                            throw new CouldNotException(sentence);
                        });
        return host;
    }

    static ParaHost host(Where where) {
        if (where.env == Env.beta) {
            return ParaHost.BETA;
        }
        if (where.env == Env.production) {
            return ParaHost.PRODUCTION;
        }
        try {
            return ParaHost.custom(String.valueOf(where.url));
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
