package io.sharelift.migration;

import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.para.WalletPage;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads Para's list of wallets, page after page. */
public final class WalletWalk {

    /** After so many pages with nothing new, nothing new is to come. */
    private static final int MAX_BARREN = 100;

    private WalletWalk() {}

    /**
     * How it ended.
     *
     * @param complete whether the end of the list was reached
     * @param unreadable entries without an ID that a wallet can have
     */
    public record End(boolean complete, int unreadable) {}

    /** Gets each page. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a page and says how many of its wallets were on none before. */
        int take(WalletPage page);
    }

    /**
     * Reads the list until its end or until it is cancelled.
     *
     * @param status null for wallets of any
     * @param taker gets each wallet and says whether it is the first with its ID
     */
    static End walk(
            ParaClient para,
            @Nullable String status,
            ReadyProgress progress,
            Predicate<ParaWallet> taker)
            throws ParaException, InterruptedException {
        return pages(
                para,
                status,
                null,
                progress,
                page -> (int) page.wallets().stream().filter(taker).count());
    }

    /**
     * Reads the list from a page on, until its end or until it is cancelled.
     *
     * @param status null for wallets of any
     * @param from where to go on, as Para put it; null for the beginning
     */
    public static End pages(
            ParaClient para,
            @Nullable String status,
            @Nullable String from,
            ReadyProgress progress,
            Taker taker)
            throws ParaException, InterruptedException {
        Set<String> seen = new HashSet<>();
        int unreadable = 0;
        int wallets = 0;
        @Nullable String cursor = from;
        int barren = 0;
        for (int pages = 1; !progress.cancelled(); pages++) {
            WalletPage page = para.wallets(status, cursor);
            int fresh = taker.take(page);
            wallets += fresh;
            barren = fresh > 0 ? 0 : barren + 1;
            unreadable += page.unreadable();
            progress.read(pages, wallets);
            Optional<String> next = page.cursor();
            // A list that runs in a circle has no end, so it is not known to be whole.
            if (next.isEmpty() || !seen.add(next.get()) || barren == MAX_BARREN) {
                return new End(next.isEmpty(), unreadable);
            }
            cursor = next.get();
        }
        return new End(false, unreadable);
    }
}
