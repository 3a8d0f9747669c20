package io.sharelift.para;

import java.util.List;
import java.util.Optional;

/**
 * One page of Para's list of wallets.
 *
 * @param cursor what to ask for the next page with; empty on the last one. It is never the one that
 *     this page was asked for with; whoever asks page after page still remembers all of them, since
 *     a list may also run in a larger circle
 * @param unreadable entries without an ID that a wallet can have
 */
public record WalletPage(List<ParaWallet> wallets, Optional<String> cursor, int unreadable) {

    public WalletPage {
        wallets = List.copyOf(wallets);
    }
}
