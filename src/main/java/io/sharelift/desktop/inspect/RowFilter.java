package io.sharelift.desktop.inspect;

import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Which wallets are shown.
 *
 * @param wanted what must occur in one of the wallet's texts, in lower case; empty for anything
 * @param code only wallets with this finding; null for all
 */
record RowFilter(String wanted, Soundness only, @Nullable FindingCode code) {

    static final RowFilter ALL = new RowFilter("", Soundness.ANY, null);

    static RowFilter of(String query, Soundness only, @Nullable FindingCode code) {
        return new RowFilter(query.strip().toLowerCase(Locale.ROOT), only, code);
    }

    /** Whether everything that this lets through, the other does too. */
    boolean narrows(RowFilter other) {
        return wanted.contains(other.wanted)
                && (other.only == Soundness.ANY || only == other.only)
                && (other.code == null || code == other.code);
    }

    boolean letsThrough(Inventory inventory, int number) {
        if (only != Soundness.ANY && Soundness.ofWorst(inventory.worst(number)) != only) {
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
                || contains(row.type().name())
                || contains(row.scheme().name())
                || contains(String.valueOf(row.place().file().getFileName()));
    }

    private boolean contains(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
