package io.sharelift.export;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The rows of an inventory; each is made when it is asked for, and nothing keeps it. */
final class InventoryRows extends AbstractList<WalletRow> implements RandomAccess {

    private final PackedRows rows;
    private final int[] kept;
    private final int[] firstOfWallet;
    private final RowLinks links;

    InventoryRows(PackedRows rows, int[] kept, int[] firstOfWallet, RowLinks links) {
        this.rows = rows;
        this.kept = kept;
        this.firstOfWallet = firstOfWallet;
        this.links = links;
    }

    @Override
    public WalletRow get(int number) {
        int row = kept[number];
        List<Finding> more = new ArrayList<>();
        links.of(row, (code, other) -> more.add(Finding.of(code, words(code, other))));
        return rows.get(row, number, more);
    }

    @Override
    public int size() {
        return kept.length;
    }

    /** The number of the first row of the same wallet, this one's if it is the first. */
    int firstOfWallet(int number) {
        return firstOfWallet[Objects.checkIndex(number, kept.length)];
    }

    /** The severity that decides, without making the row; null if nothing was found. */
    @Nullable Severity worst(int number) {
        int row = kept[number];
        return RowPacking.severity(Math.max(rows.weight(row), links.weight(row)));
    }

    boolean namesWallet(int number) {
        return rows.hasWalletId(kept[number]);
    }

    @Nullable WalletType type(int number) {
        return rows.type(kept[number]);
    }

    @Nullable WalletScheme scheme(int number) {
        return rows.scheme(kept[number]);
    }

    Path file(int number) {
        return rows.file(kept[number]);
    }

    private String words(FindingCode code, int other) {
        WalletRow row = rows.get(other, 0, List.of());
        return code == FindingCode.SIGNER_UNDER_TWO_IDS
                ? String.valueOf(row.walletId())
                : row.place().file().getFileName() + ", " + row.place().words();
    }
}
