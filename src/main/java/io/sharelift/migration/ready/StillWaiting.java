package io.sharelift.migration.ready;

import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;

import java.util.Collection;

/**
 * Asks about single wallets, where reading the whole list again would take more requests than that.
 * Nothing is written: the record takes a wallet as ready from the list.
 */
public final class StillWaiting {

    private StillWaiting() {}

    /**
     * Whether Para calls one of them ready by now; the others are not asked about then.
     *
     * @throws ParaException if Para does not answer
     */
    public static boolean anyReady(ParaClient para, Collection<WalletId> wallets)
            throws ParaException, InterruptedException {
        for (WalletId wallet : wallets) {
            if (para.wallet(wallet).filter(ParaWallet::isReady).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
