package io.sharelift.export;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that was found in the exports that were opened: files, wallets, findings, no share.
 */
public final class Inventory {

    private final List<FileReport> files;
    private final InventoryRows rows;
    private final Tally tally;
    private final Map<Path, FileIdentity> identities;
    private final FingerprintKey key;
    private final ReadingOptions options;
    private final UnpackedStore unpacked = new UnpackedStore();

    Inventory(
            List<FileReport> files,
            InventoryRows rows,
            Map<Path, FileIdentity> identities,
            FingerprintKey key,
            ReadingOptions options) {
        this.files = List.copyOf(files);
        this.rows = rows;
        this.tally = new Tally(rows);
        this.identities = Map.copyOf(identities);
        this.key = key;
        this.options = options;
    }

    /** Nothing opened yet. */
    public static Inventory empty() {
        InventoryRows none = Duplicates.settle(new PackedRows(), ReadingProgress.none());
        return new Inventory(
                List.of(), none, Map.of(), FingerprintKey.random(), ReadingOptions.standard());
    }

    public List<FileReport> files() {
        return files;
    }

    /**
     * The wallets in the order of files and rows; {@link WalletRow#number()} is the index. Each row
     * is made when it is asked for: a million of them are not to be kept.
     */
    public List<WalletRow> rows() {
        return rows;
    }

    /** The worst finding of a row, without making the row; null if nothing was found. */
    public @Nullable Severity worst(int number) {
        return rows.worst(number);
    }

    /** Whether a row says which wallet it is. */
    public boolean namesWallet(int number) {
        return rows.namesWallet(number);
    }

    /** The number of the first row of the same wallet: this one's, if no other is before it. */
    public int firstOfWallet(int number) {
        return rows.firstOfWallet(number);
    }

    /** The type of a row's wallet, without making the row; null if it has no segment to tell it. */
    public @Nullable WalletType type(int number) {
        return rows.type(number);
    }

    /** The scheme of a row's wallet, as {@link #type(int)}. */
    public @Nullable WalletScheme scheme(int number) {
        return rows.scheme(number);
    }

    /** What a file was like when it was read; null if it could not be. */
    public @Nullable FileIdentity identity(Path file) {
        return identities.get(file);
    }

    /** Under which key the rows are fingerprinted, as {@link FingerprintKey#id()} has it. */
    public String fingerprintKeyId() {
        return key.id();
    }

    public Tally tally() {
        return tally;
    }

    /** Whether shares are sealed by the company's own application and the right key is missing. */
    public boolean wantsShareKey() {
        return tally.codes().containsKey(FindingCode.SHARE_SEALED)
                || tally.codes().containsKey(FindingCode.SHARE_SEALED_OTHERWISE);
    }

    /**
     * A reader of this inventory's shares, for one thread; the caller closes it.
     *
     * @throws IllegalStateException if the key of sealed shares has been closed
     */
    public ShareReader shares() {
        return new ShareReader(identities, key, options.key(), unpacked);
    }

    /** A reader of what stands beside this inventory's shares, for one thread to close. */
    public OtherFields otherFields() {
        return new OtherFields(this, options, unpacked);
    }
}
