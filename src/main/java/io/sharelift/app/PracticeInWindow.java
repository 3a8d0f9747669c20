package io.sharelift.app;

import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Starts the practice Para for the window. */
public final class PracticeInWindow implements PracticeRoom {

    private static final int WALLETS = 120;

    @Override
    public Running start() throws IOException {
        return new Started(PracticePara.start(PracticeSettings.standard(), WALLETS));
    }

    private record Started(PracticePara para) implements Running {
        @Override
        public URI base() {
            return para.base();
        }

        @Override
        public char[] apiKey() {
            return para.apiKey();
        }

        @Override
        public void know(List<WalletRow> wallets) {
            para.know(PracticeVerb.known(wallets));
        }

        @Override
        public void writeExport(Path file) throws IOException {
            para.writeExport(file);
        }

        @Override
        public void close() {
            para.close();
        }
    }
}
