package io.sharelift.command;

import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.practice.KnownWallet;
import io.sharelift.practice.PracticePara;

import java.nio.file.Path;
import java.util.List;

/** Tells a practice Para of the wallets in an export. */
final class KnownWallets {

    private KnownWallets() {}

    static void tell(PracticePara para, String export) {
        InventoryReader.read(List.of(Path.of(export)), ReadingProgress.none())
                .rows()
                .forEach(
                        row -> {
                            if (row.walletId() != null) {
                                para.know(
                                        List.of(
                                                new KnownWallet(
                                                        row.walletId(),
                                                        row.scheme(),
                                                        row.type(),
                                                        row.address(),
                                                        row.publicKey(),
                                                        row.identifier())));
                            }
                        });
    }
}
