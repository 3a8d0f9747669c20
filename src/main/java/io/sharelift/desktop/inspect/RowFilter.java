package io.sharelift.desktop.inspect;

import io.sharelift.desktop.rows.Filter;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Which wallets are shown.
 *
 * @param wanted what must occur in one of the wallet's texts, in lower case; empty for anything
 * @param code only wallets with this finding; null for all
 * @param type only wallets of this type; null for all
 * @param scheme only wallets of this scheme; null for all
 */
record RowFilter(
        String wanted,
        Soundness only,
        @Nullable FindingCode code,
        @Nullable WalletType type,
        @Nullable WalletScheme scheme)
        implements Filter<Judged, RowFilter> {

    static final RowFilter ALL = of("", Soundness.ANY, null);

    static RowFilter of(String query, Soundness only, @Nullable FindingCode code) {
        return new RowFilter(query.strip().toLowerCase(Locale.ROOT), only, code, null, null);
    }

    /** The same, and only wallets of these kinds; null for all. */
    RowFilter kinds(@Nullable WalletType newType, @Nullable WalletScheme newScheme) {
        return new RowFilter(wanted, only, code, newType, newScheme);
    }

    @Override
    public boolean narrows(RowFilter other) {
        return wanted.contains(other.wanted)
                && (other.only == Soundness.ANY || only == other.only)
                && (other.code == null || code == other.code)
                && (other.type == null || type == other.type)
                && (other.scheme == null || scheme == other.scheme);
    }

    @Override
    public boolean letsThrough(Judged wallets, int number) {
        Inventory inventory = wallets.inventory();
        if ((only != Soundness.ANY && wallets.soundness(number) != only)
                || (type != null && inventory.type(number) != type)
                || (scheme != null && inventory.scheme(number) != scheme)) {
            return false;
        }
        boolean mayHave = code == null || inventory.worst(number) != null;
        if (!mayHave || (code == null && wanted.isEmpty())) {
            return mayHave;
        }
        WalletRow row = inventory.rows().get(number);
        return (code == null || has(row, code)) && (wanted.isEmpty() || mentions(row));
    }

    private static boolean has(WalletRow row, FindingCode code) {
        return row.findings().stream().anyMatch(finding -> finding.code() == code);
    }

    private boolean mentions(WalletRow row) {
        return contains(row.walletId() == null ? null : row.walletId().value())
                || contains(row.address())
                || contains(row.identifier())
                || contains(row.publicKey())
                || (row.segment() >= 0
                        && (contains(row.type().name()) || contains(row.scheme().name())))
                || contains(String.valueOf(row.place().file().getFileName()));
    }

    private boolean contains(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
