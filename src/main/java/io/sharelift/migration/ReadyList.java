package io.sharelift.migration;

import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.para.WalletPage;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wallets that Para says are ready, from every page of its list. */
public final class ReadyList {

    /** After so many pages with nothing new, nothing new is to come. */
    private static final int MAX_BARREN = 100;

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
        Set<String> seen = new HashSet<>();
        int unreadable = 0;
        @Nullable String cursor = null;
        int barren = 0;
        for (int pages = 1; !progress.cancelled(); pages++) {
            WalletPage page = para.wallets("ready", cursor);
            int before = wallets.size();
            page.wallets().forEach(wallet -> wallets.put(wallet.id(), wallet));
            barren = wallets.size() > before ? 0 : barren + 1;
            unreadable += page.unreadable();
            progress.read(pages, wallets.size());
            Optional<String> next = page.cursor();
            // A list that runs in a circle has no end, so it is not known to be whole.
            if (next.isEmpty() || !seen.add(next.get()) || barren == MAX_BARREN) {
                return new ReadyList(wallets, unreadable, next.isEmpty(), at);
            }
            cursor = next.get();
        }
        return new ReadyList(wallets, unreadable, false, at);
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
