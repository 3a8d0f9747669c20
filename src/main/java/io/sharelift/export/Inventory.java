package io.sharelift.export;

import org.jspecify.annotations.Nullable;

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
    private final @Nullable ShareKey shareKey;
    private final UnpackedStore unpacked = new UnpackedStore();

    Inventory(
            List<FileReport> files,
            List<WalletRow> rows,
            Map<Path, FileIdentity> identities,
            FingerprintKey key,
            @Nullable ShareKey shareKey) {
        this.files = List.copyOf(files);
        this.rows = List.copyOf(rows);
        this.identities = Map.copyOf(identities);
        this.key = key;
        this.shareKey = shareKey;
    }

    /** Nothing opened yet. */
    public static Inventory empty() {
        return new Inventory(List.of(), List.of(), Map.of(), FingerprintKey.random(), null);
    }

    public List<FileReport> files() {
        return files;
    }

    /** The wallets in the order of files and rows; {@link WalletRow#number()} is the index. */
    public List<WalletRow> rows() {
        return rows;
    }

    /** Whether shares are sealed by the company's own application and the right key is missing. */
    public boolean wantsShareKey() {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .map(Finding::code)
                .anyMatch(
                        code ->
                                code == FindingCode.SHARE_SEALED
                                        || code == FindingCode.SHARE_SEALED_OTHERWISE);
    }

    /**
     * A reader of this inventory's shares, for one thread; the caller closes it.
     *
     * @throws IllegalStateException if the key of sealed shares has been closed
     */
    public ShareReader shares() {
        return new ShareReader(identities, key, shareKey, unpacked);
    }
}
