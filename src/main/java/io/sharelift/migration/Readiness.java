package io.sharelift.migration;

import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which wallets of ours Para's ready list shows.
 *
 * @param ready ours, and in the list as ready
 * @param notYet ours, and not in it; of a list that is not complete only for now
 * @param elsewhere in the list as ready, and not ours
 * @param complete whether the list was read to its end
 */
public record Readiness(
        List<WalletId> ready, List<WalletId> notYet, List<ParaWallet> elsewhere, boolean complete) {

    public Readiness {
        ready = List.copyOf(ready);
        notYet = List.copyOf(notYet);
        elsewhere = List.copyOf(elsewhere);
    }

    public static Readiness of(Collection<WalletId> ours, ReadyList list) {
        Set<WalletId> distinct = new LinkedHashSet<>(ours);
        List<WalletId> ready = new ArrayList<>();
        List<WalletId> notYet = new ArrayList<>();
        distinct.forEach(wallet -> (list.shows(wallet) ? ready : notYet).add(wallet));
        List<ParaWallet> elsewhere =
                list.wallets().stream()
                        .filter(ParaWallet::isReady)
                        .filter(wallet -> !distinct.contains(wallet.id()))
                        .toList();
        return new Readiness(ready, notYet, elsewhere, list.complete());
    }
}
