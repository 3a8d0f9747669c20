package io.sharelift.leak;

import io.sharelift.export.Inventory;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ShareKey;
import io.sharelift.practice.KnownWallet;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The test exports in all formats, whose keys were made for tests and thrown away. */
final class Fixtures {

    private static final Path FOLDER = Path.of("src/test/resources/exports").toAbsolutePath();

    /** The variable with the key of those that are sealed. */
    static final String SHARE_KEY = "SHARELIFT_FIXTURE_SHARE_KEY";

    /** One of each format. */
    static final List<Path> ALL =
            named(
                    "array.json",
                    "array-minified.json",
                    "bulk-store.json",
                    "encrypted-shares.json",
                    "keyShares-encrypted.db",
                    "keyShares.db",
                    "legacy.json",
                    "multi-segment.json",
                    "single-user-share.txt",
                    "wallets-excel.csv",
                    "wallets.csv",
                    "wallets.ndjson");

    private Fixtures() {}

    static List<Path> named(String... names) {
        return Stream.of(names).map(FOLDER::resolve).toList();
    }

    static ReadingOptions reading() {
        String key = Objects.requireNonNull(System.getenv(SHARE_KEY));
        return ReadingOptions.standard().withKey(ShareKey.of(key.toCharArray()));
    }

    static List<KnownWallet> known(Inventory inventory) {
        return inventory.rows().stream()
                .filter(row -> row.walletId() != null)
                .map(
                        row ->
                                new KnownWallet(
                                        Objects.requireNonNull(row.walletId()),
                                        row.scheme(),
                                        row.type(),
                                        row.address(),
                                        row.publicKey(),
                                        row.identifier()))
                .toList();
    }
}
