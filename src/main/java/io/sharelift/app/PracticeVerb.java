package io.sharelift.app;

import io.sharelift.command.PracticeStarter;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.KnownWallet;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticePool;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
        try {
            know(para, options);
            for (String conduct : options.conducts()) {
                behave(para, conduct);
            }
            writeExport(para, options.export());
            return new Started(para);
        } catch (IOException | RuntimeException e) {
            para.close();
            throw e;
        }
    }

    /** Those of the exports with Para's half where the pool has it, then the others of the pool. */
    private static void know(PracticePara para, Options options) throws IOException {
        Path file = options.pool();
        if (file == null) {
            para.know(known(options.known()));
            return;
        }
        try (PracticePool pool = PracticePool.read(file)) {
            Map<WalletId, KnownWallet> byId = new HashMap<>();
            pool.wallets().forEach(wallet -> byId.put(wallet.id(), wallet));
            for (KnownWallet wallet : known(options.known())) {
                KnownWallet inPool = byId.get(wallet.id());
                SecretBytes half = inPool == null ? null : inPool.paraShare();
                para.know(List.of(half == null ? wallet : wallet.withParaShare(half)));
            }
            para.know(pool.wallets());
        } catch (IllegalArgumentException e) {
            throw new IOException("the pool is not right: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException("the pool cannot be read: " + e.getMessage(), e);
        }
    }

    private static void behave(PracticePara para, String text) throws IOException {
        int equals = text.indexOf('=');
        String which = equals < 0 ? "" : text.substring(0, equals).strip();
        Conduct conduct =
                Conduct.named(text.substring(equals + 1))
                        .orElseThrow(() -> new IOException("nothing can be done with " + text));
        boolean told = WalletId.parse(which).filter(id -> para.behave(id, conduct)).isPresent();
        if (!told && which.matches("[1-9][0-9]{0,6}")) {
            int number = Integer.parseInt(which);
            List<WalletId> made = para.made();
            told = number <= made.size() && para.behave(made.get(number - 1), conduct);
        }
        if (!told) {
            throw new IOException("there is no wallet here for " + text);
        }
    }

    private static void writeExport(PracticePara para, @Nullable Path export) throws IOException {
        if (export == null) {
            return;
        }
        try {
            para.writeExport(export);
        } catch (IOException e) {
            throw new IOException("the export cannot be written to " + export, e);
        }
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
        public String enclaveKey() {
            return para.enclaveKey();
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
