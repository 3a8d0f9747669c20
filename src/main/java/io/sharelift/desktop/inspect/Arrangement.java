package io.sharelift.desktop.inspect;

import io.sharelift.desktop.rows.Arranged;
import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The wallets of the exports as they are shown: sorted, then filtered. */
final class Arrangement {

    private final Arranged<Judged, RowFilter> arranged;

    private Arrangement(Arranged<Judged, RowFilter> arranged) {
        this.arranged = arranged;
    }

    /** Every wallet, in the order of the inventory. */
    static Arrangement of(Judged wallets) {
        return new Arrangement(Arranged.of(wallets, wallets.size(), RowFilter.ALL));
    }

    /**
     * The same wallets with what was picked of them; in the order of the inventory if it is new.
     */
    Arrangement with(Picks picks) {
        return wallets().picks().equals(picks) ? this : of(Judged.of(wallets().inventory(), picks));
    }

    /** The wallets that are arranged here. */
    Judged wallets() {
        return arranged.whole();
    }

    /** The same wallets in another way; what this one has found already is used again. */
    Arrangement with(List<RowOrder<Judged>> newOrders, RowFilter newFilter) {
        return new Arrangement(arranged.with(newOrders, newFilter));
    }

    /** The rows that are shown, each made when it is asked for. */
    List<WalletRow> rows() {
        return arranged.rows(wallets()::row);
    }

    /** At which place of {@link #rows} a row is; -1 if it is not shown. */
    int placeOf(@Nullable WalletRow row) {
        return row == null ? -1 : arranged.placeOf(row.number());
    }
}
