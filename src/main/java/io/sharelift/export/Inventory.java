package io.sharelift.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that was found in the exports that were opened: files, wallets, findings, no share.
 */
public final class Inventory {

    private final List<FileReport> files;
    private final List<WalletRow> rows;
    private final Map<Path, FileIdentity> identities;
    private final FingerprintKey key;

    Inventory(
            List<FileReport> files,
            List<WalletRow> rows,
            Map<Path, FileIdentity> identities,
            FingerprintKey key) {
        this.files = List.copyOf(files);
        this.rows = List.copyOf(rows);
        this.identities = Map.copyOf(identities);
        this.key = key;
    }

    /** Nothing opened yet. */
    public static Inventory empty() {
        return new Inventory(List.of(), List.of(), Map.of(), FingerprintKey.random());
    }

    public List<FileReport> files() {
        return files;
    }

    /** The wallets in the order of files and rows; {@link WalletRow#number()} is the index. */
    public List<WalletRow> rows() {
        return rows;
    }

    /** A reader of this inventory's shares, for one thread; the caller closes it. */
    public ShareReader shares() {
        return new ShareReader(identities, key);
    }
}
