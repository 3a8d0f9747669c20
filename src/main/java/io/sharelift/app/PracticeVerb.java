package io.sharelift.app;

import io.sharelift.command.PracticeStarter;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.KnownWallet;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the practice Para for the verbs. */
final class PracticeVerb implements PracticeStarter {

    @Override
    public Running start(Options options) throws IOException {
        PracticeSettings settings =
                PracticeSettings.standard()
                        .withPort(options.port())
                        .withLatency(Duration.ofMillis(options.latencyMillis()))
                        .withLimit(options.perSecond(), options.burst());
        PracticePara para =
                options.allWell()
                        ? PracticePara.startAllWell(settings, options.wallets())
                        : PracticePara.start(settings, options.wallets());
        para.know(known(options.known()));
        if (options.export() != null) {
            try {
                para.writeExport(options.export());
            } catch (IOException e) {
                para.close();
                throw new IOException("the export cannot be written to " + options.export(), e);
            }
        }
        return new Started(para);
    }

    /** Rows without a wallet ID are no wallets that could be asked for. */
    static List<KnownWallet> known(List<WalletRow> rows) {
        List<KnownWallet> known = new ArrayList<>();
        for (WalletRow row : rows) {
            if (row.walletId() != null) {
                known.add(
                        new KnownWallet(
                                row.walletId(),
                                row.scheme(),
                                row.type(),
                                row.address(),
                                row.publicKey(),
                                row.identifier()));
            }
        }
        return known;
    }

    private record Started(PracticePara para) implements Running {
        @Override
        public URI base() {
            return para.base();
        }

        @Override
        public String practiceKey() {
            return new String(para.apiKey());
        }

        @Override
        public Map<Integer, Long> answers() {
            return para.answers();
        }

        @Override
        public void close() {
            para.close();
        }
    }
}
