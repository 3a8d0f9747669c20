package io.sharelift.command;

import io.sharelift.export.WalletRow;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaHost;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/** Which Para is meant, with which key, and how fast. */
final class ConnectionOptions {

    @Mixin private HostOption where = new HostOption();

    @Mixin private ProxyOption proxy = new ProxyOption();

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "the environment variable that holds the API key")
    private @Nullable String keyVariable;

    @Mixin private PaceOptions pace = new PaceOptions();

    /** A connection, with the practice Para behind it if it is to that. */
    record Connection(ParaClient para, AutoCloseable behind) implements AutoCloseable {
        @Override
        public void close() {
            para.close();
            try {
                behind.close();
            } catch (Exception e) {
                throw new IllegalStateException("The practice Para did not stop.", e);
            }
        }
    }

    /** Whether it is the Para in this program, which knows what it is told to know. */
    boolean isPractice() {
        return where.isPractice();
    }

    /** How fast may be asked and sent. */
    PaceOptions pace() {
        return pace;
    }

    /** Opens the connection; nothing is sent yet. */
    Connection open(Surroundings around, List<WalletRow> known) {
        Pace allowed = pace.pace();
        if (isPractice()) {
            return openPractice(around.practice(), known, allowed);
        }
        ParaHost host = where.host(around.policy());
        return new Connection(
                new ParaClient(host, key(around), allowed, proxy.route(around)), () -> {});
    }

    private Connection openPractice(PracticeStarter practice, List<WalletRow> known, Pace allowed) {
        try {
            PracticeStarter.Running running =
                    practice.start(PracticeStarter.Options.knowing(known));
            ParaClient para =
                    new ParaClient(
                            ParaHost.practice(running.base()),
                            ApiKey.of(running.practiceKey()),
                            allowed);
            return new Connection(para, running);
        } catch (IOException e) {
            throw new CouldNotException(
                    "The practice Para could not start on this computer: " + e.getMessage());
        }
    }

    /** From the environment, where it is a string of the system's and cannot be wiped. */
    private ApiKey key(Surroundings around) {
        if (keyVariable == null) {
            throw new CouldNotException(
                    "An API key is needed: name the variable that holds it with --api-key-env.");
        }
        String value = around.environment().get(keyVariable);
        if (value == null || value.isBlank()) {
            throw new CouldNotException(
                    "The environment variable " + keyVariable + " holds no API key.");
        }
        try {
            return ApiKey.of(value.strip());
        } catch (IllegalArgumentException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }
}
