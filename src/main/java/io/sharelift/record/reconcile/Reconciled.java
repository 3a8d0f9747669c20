package io.sharelift.record.reconcile;

import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.Agreement;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A wallet with everything that is known of it from the three sides.
 *
 * @param ours what the record tells of it; null if it is of nobody here
 * @param listed what Para's list says of it; null if the list does not have it or was not read
 * @param key whether both sides state the same address or public key
 * @param alarms what must not be
 * @param keep why its stored share must stay; null if it may be deleted
 */
public record Reconciled(
        WalletId wallet,
        Standing standing,
        @Nullable WalletAccount ours,
        @Nullable WalletListed listed,
        Agreement key,
        Set<Alarm> alarms,
        @Nullable Keep keep) {
    public Reconciled {
        alarms = Set.copyOf(alarms);
    }

    /** Whether its stored share may be deleted. */
    public boolean deletable() {
        return keep == null;
    }

    /** Whether it is proven that it signs. */
    public ProofState proof() {
        return ours == null ? ProofState.NOT_ASKED : ours.proof();
    }

    Reconciled keeping(Keep why) {
        return new Reconciled(wallet, standing, ours, listed, key, alarms, why);
    }
}
