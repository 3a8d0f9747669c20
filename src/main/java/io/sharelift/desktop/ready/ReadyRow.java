package io.sharelift.desktop.ready;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A wallet of the exports, of Para's ready list, or of both.
 *
 * @param number its place among all of them
 * @param known what export, record and list say of it
 * @param identifier for whom it is, as the open exports say; null if they do not
 */
record ReadyRow(int number, Reconciled known, @Nullable String identifier) {

    WalletId wallet() {
        return known.wallet();
    }

    Standing standing() {
        return known.standing();
    }

    /** As Para lists it, else as the export has it. */
    @Nullable String address() {
        WalletListed listed = known.listed();
        WalletAccount ours = known.ours();
        if (listed != null && listed.address() != null) {
            return listed.address();
        }
        return ours == null ? null : ours.planned().address();
    }

    /** As Para lists it, else as the export has it; empty if neither says. */
    String type() {
        return type(known);
    }

    static String type(Reconciled of) {
        WalletListed listed = of.listed();
        WalletAccount ours = of.ours();
        if (listed != null && listed.type() != null) {
            return listed.type();
        }
        return ours == null ? "" : ours.planned().type().name();
    }

    /** Para's own word, whatever it is. */
    @Nullable String status() {
        return known.listed() == null ? null : known.listed().status();
    }

    /** Since when it waits to become ready; null if it does not, or that is not known. */
    @Nullable Instant waitsSince() {
        WalletAccount ours = known.ours();
        return ours == null || standing() != Standing.NOT_YET ? null : ours.doneAt();
    }
}
