package io.sharelift.practice;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/** All wallets of the one project that the practice Para has, in the order in which they came. */
final class HeldWallets {

    private final Map<WalletId, HeldWallet> byId = new ConcurrentHashMap<>();
    private final List<HeldWallet> inOrder = new ArrayList<>();
    private final ReentrantReadWriteLock order = new ReentrantReadWriteLock();

    /**
     * Some wallets and the place to go on at.
     *
     * @param next the place after them; -1 if no more fit
     */
    record Page(List<HeldWallet> wallets, int next) {
        Page {
            wallets = List.copyOf(wallets);
        }
    }

    boolean has(WalletId id) {
        return byId.containsKey(id);
    }

    /** Wipes what each of them keeps. */
    void close() {
        byId.values().forEach(HeldWallet::close);
    }

    /** Adds a wallet, unless one of this ID is there. */
    void add(HeldWallet wallet) {
        order.writeLock().lock();
        try {
            if (byId.putIfAbsent(wallet.id(), wallet) == null) {
                inOrder.add(wallet);
            }
        } finally {
            order.writeLock().unlock();
        }
    }

    Optional<HeldWallet> get(@Nullable WalletId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Another wallet than this one, if there is any. */
    Optional<HeldWallet> other(WalletId than) {
        return page(0, 2, wallet -> !wallet.id().equals(than)).wallets().stream().findFirst();
    }

    /** The wallets that fit, from this place on. */
    Page page(int from, int limit, Predicate<HeldWallet> fits) {
        order.readLock().lock();
        try {
            List<HeldWallet> wallets = new ArrayList<>();
            for (int i = from; i < inOrder.size(); i++) {
                HeldWallet wallet = inOrder.get(i);
                if (fits.test(wallet)) {
                    if (wallets.size() == limit) {
                        return new Page(wallets, i);
                    }
                    wallets.add(wallet);
                }
            }
            return new Page(wallets, -1);
        } finally {
            order.readLock().unlock();
        }
    }
}
