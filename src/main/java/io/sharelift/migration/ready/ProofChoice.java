package io.sharelift.migration.ready;

import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Which wallets are to sign: only those of ours that Para lists as ready, since no other can. */
public record ProofChoice(ProofWay way, List<WalletId> wallets) {
    public ProofChoice {
        wallets = List.copyOf(wallets);
    }

    /**
     * All that can sign.
     *
     * @param again also those that have proven it before
     */
    public static ProofChoice all(Reconciliation from, boolean again) {
        return new ProofChoice(ProofWay.ALL, ids(candidates(from, again)));
    }

    /** Of the chosen ones those that can sign, also if they have proven it before. */
    public static ProofChoice chosen(Reconciliation from, Set<WalletId> chosen) {
        return new ProofChoice(
                ProofWay.CHOSEN,
                ids(candidates(from, true)).stream().filter(chosen::contains).toList());
    }

    /**
     * Some at random, of each type and scheme at least one if that many are asked for.
     *
     * @param size how many, or all if there are fewer
     */
    public static ProofChoice sample(
            Reconciliation from, int size, boolean again, RandomGenerator random) {
        Map<String, List<Reconciled>> kinds = new TreeMap<>();
        for (Reconciled wallet : candidates(from, again)) {
            WalletAccount ours = wallet.ours();
            if (ours != null) {
                String kind = ours.planned().type() + " " + ours.planned().scheme();
                kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(wallet);
            }
        }
        List<Reconciled> drawn = new ArrayList<>();
        List<Reconciled> rest = new ArrayList<>();
        for (List<Reconciled> kind : kinds.values()) {
            Collections.shuffle(kind, random);
            drawn.add(kind.getFirst());
            rest.addAll(kind.subList(1, kind.size()));
        }
        Collections.shuffle(drawn, random);
        Collections.shuffle(rest, random);
        drawn.addAll(rest);
        return new ProofChoice(
                ProofWay.SAMPLE, ids(drawn.subList(0, Math.clamp(size, 0, drawn.size()))));
    }

    private static List<Reconciled> candidates(Reconciliation from, boolean again) {
        return from.wallets().stream()
                .filter(wallet -> wallet.standing() == Standing.READY)
                .filter(wallet -> again || wallet.proof() != ProofState.PROVEN)
                .toList();
    }

    private static List<WalletId> ids(List<Reconciled> wallets) {
        return wallets.stream().map(Reconciled::wallet).toList();
    }
}
