package io.sharelift.desktop.work;

import io.sharelift.export.WalletRow;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The door to a Para on this computer, which the window opens when it is needed. */
public interface PracticeRoom {

    /** Starts a Para on loopback. */
    Running start() throws IOException;

    /** A Para on loopback that answers until it is closed. */
    interface Running extends AutoCloseable {

        URI base();

        /** The key that it takes; no secret, and a new array at each call. */
        char[] apiKey();

        /**
         * Takes the wallets of opened exports as its own, so that any export can be practised with;
         * those that its own export puts into another project stay there.
         */
        void know(List<WalletRow> wallets);

        /** Writes an export of its own wallets, with a bit of everything that happens. */
        void writeExport(Path file) throws IOException;

        @Override
        void close();
    }
}
