package io.sharelift.desktop.ready;

import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How many wallets are what; walks all of them once, so not on the window's thread. */
final class ReadyCounts {

    /** From here on it is worth a word that a wallet is not ready; Para states no time. */
    static final Duration LONG = Duration.ofMinutes(10);

    /** Of so many at most it is kept which they are: more are not asked about one by one. */
    static final int FEW = 20;

    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    private final Map<Alarm, Integer> alarms = new EnumMap<>(Alarm.class);
    private final Map<Keep, Integer> keeps = new EnumMap<>(Keep.class);
    private final Map<ProofState, Integer> proofs = new EnumMap<>(ProofState.class);
    private final Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);
    private final SortedSet<String> types = new TreeSet<>();
    private final List<WalletId> waiting = new ArrayList<>();
    private int late;
    private int unproven;

    private ReadyCounts() {}

    static ReadyCounts of(List<Reconciled> wallets, Instant now) {
        ReadyCounts counts = new ReadyCounts();
        Instant longAgo = now.minus(LONG);
        wallets.forEach(wallet -> counts.take(wallet, longAgo));
        return counts;
    }

    private void take(Reconciled wallet, Instant longAgo) {
        standings.merge(wallet.standing(), 1, Integer::sum);
        wallet.alarms().forEach(alarm -> alarms.merge(alarm, 1, Integer::sum));
        proofs.merge(wallet.proof(), 1, Integer::sum);
        Keep keep = wallet.keep();
        if (keep != null && wallet.ours() != null) {
            keeps.merge(keep, 1, Integer::sum);
        }
        for (Aspect aspect : Aspect.values()) {
            aspects.merge(aspect, aspect.has(wallet) ? 1 : 0, Integer::sum);
        }
        String type = ReadyRow.type(wallet);
        if (!type.isEmpty()) {
            types.add(type);
        }
        if (wallet.standing() == Standing.NOT_YET && waiting.size() <= FEW) {
            waiting.add(wallet.wallet());
        }
        late += isLate(wallet, longAgo) ? 1 : 0;
        unproven += mustStillSign(wallet) ? 1 : 0;
    }

    private static boolean isLate(Reconciled wallet, Instant longAgo) {
        WalletAccount ours = wallet.ours();
        return wallet.standing() == Standing.NOT_YET
                && ours != null
                && ours.doneAt() != null
                && ours.doneAt().isBefore(longAgo);
    }

    private static boolean mustStillSign(Reconciled wallet) {
        return wallet.standing() == Standing.READY && wallet.proof() != ProofState.PROVEN;
    }

    int of(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }

    int of(Alarm alarm) {
        return alarms.getOrDefault(alarm, 0);
    }

    int of(ProofState proof) {
        return proofs.getOrDefault(proof, 0);
    }

    int of(Aspect aspect) {
        return aspects.getOrDefault(aspect, 0);
    }

    int of(Part part) {
        int sum = 0;
        for (Standing standing : Standing.values()) {
            sum += part.has(standing) ? of(standing) : 0;
        }
        return sum;
    }

    /** Why stored shares of ours stay, and how many for each reason that there is. */
    Map<Keep, Integer> keeps() {
        return Collections.unmodifiableMap(keeps);
    }

    /** The types that there are, in Para's words. */
    SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(types);
    }

    /** Those that are not ready yet; one more than {@link #FEW} if there are more than that. */
    List<WalletId> waiting() {
        return Collections.unmodifiableList(waiting);
    }

    /** Migrated a good while ago, and not ready. */
    int late() {
        return late;
    }

    /** Ready, and not proven to sign. */
    int unproven() {
        return unproven;
    }
}
