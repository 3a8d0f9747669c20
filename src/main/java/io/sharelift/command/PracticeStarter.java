package io.sharelift.command;

import io.sharelift.export.WalletRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a Para on loopback; the application hands it in, so that verbs do not know how. */
@FunctionalInterface
public interface PracticeStarter {

    /**
     * What the practice Para shall be.
     *
     * @param port 0 for any free one
     * @param wallets how many wallets it makes of its own
     * @param allWell whether nothing goes wrong with those
     * @param known wallets of an export that it takes as its own
     * @param latencyMillis how long it takes over every answer
     * @param perSecond requests a second that it allows, 0 for no limit
     * @param burst requests that it allows at once
     * @param pool a file of throw-away wallets with both halves, or null
     * @param conducts what is out of the ordinary, as {@code WALLET=WHAT}
     * @param export where to write an export of its own wallets, or null
     */
    record Options(
            int port,
            int wallets,
            boolean allWell,
            List<WalletRow> known,
            long latencyMillis,
            double perSecond,
            int burst,
            @Nullable Path pool,
            List<String> conducts,
            @Nullable Path export) {

        public Options {
            known = List.copyOf(known);
            conducts = List.copyOf(conducts);
        }

        /** A practice Para that knows these wallets and is in no hurry. */
        static Options knowing(List<WalletRow> known) {
            return new Options(0, 0, true, known, 0, 0, 0, null, List.of(), null);
        }
    }

    /** A practice Para that is running; closing stops it. */
    interface Running extends AutoCloseable {
        URI base();

        /** The key that it takes; made for this start, and no secret. */
        String practiceKey();

        /** The enclave's public key, PEM. */
        String enclaveKey();

        /** How often which status was answered; 0 stands for a connection that was cut. */
        Map<Integer, Long> answers();

        @Override
        void close();
    }

    Running start(Options options) throws IOException;
}
