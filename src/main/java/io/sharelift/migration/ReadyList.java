package io.sharelift.migration;

import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wallets that Para says are ready, from every page of its list. */
public final class ReadyList {

    private final Map<WalletId, ParaWallet> wallets;
    private final int unreadable;
    private final boolean complete;
    private final Instant at;

    private ReadyList(
            Map<WalletId, ParaWallet> wallets, int unreadable, boolean complete, Instant at) {
        this.wallets = wallets;
        this.unreadable = unreadable;
        this.complete = complete;
        this.at = at;
    }

    /** Reads the list, page after page, until its end or until it is cancelled. */
    public static ReadyList fetch(ParaClient para, ReadyProgress progress)
            throws ParaException, InterruptedException {
        Instant at = Instant.now();
        Map<WalletId, ParaWallet> wallets = new LinkedHashMap<>();
        WalletWalk.End end =
                WalletWalk.walk(
                        para,
                        "ready",
                        progress,
                        wallet -> wallets.put(wallet.id(), wallet) == null);
        return new ReadyList(wallets, end.unreadable(), end.complete(), at);
    }

    /** Everything that was in the list, in its order, whatever status it has there. */
    public List<ParaWallet> wallets() {
        return List.copyOf(wallets.values());
    }

    /** Whether the list has this wallet as ready, in this word. */
    public boolean shows(WalletId wallet) {
        ParaWallet found = wallets.get(wallet);
        return found != null && found.isReady();
    }

    public Optional<ParaWallet> find(WalletId wallet) {
        return Optional.ofNullable(wallets.get(wallet));
    }

    /** Entries without an ID that a wallet can have. */
    public int unreadable() {
        return unreadable;
    }

    /** Whether the end was reached; if not, a wallet that is missing may be ready all the same. */
    public boolean complete() {
        return complete;
    }

    /** When the reading began. */
    public Instant at() {
        return at;
    }
}
