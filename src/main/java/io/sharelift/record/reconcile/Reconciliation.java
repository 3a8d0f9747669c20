package io.sharelift.record.reconcile;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.Agreement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the exports had, what the record did and what Para lists, for every wallet; made from the
 * record alone, so that an auditor gets the same.
 */
public final class Reconciliation {

    private final Account account;
    private final List<Reconciled> wallets;
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    private final Map<Alarm, Integer> alarms = new EnumMap<>(Alarm.class);
    private int deletable;

    private Reconciliation(Account account, List<Reconciled> wallets) {
        this.account = account;
        this.wallets = wallets;
        for (Reconciled wallet : wallets) {
            standings.merge(wallet.standing(), 1, Integer::sum);
            wallet.alarms().forEach(alarm -> alarms.merge(alarm, 1, Integer::sum));
            deletable += wallet.deletable() ? 1 : 0;
        }
    }

    /** Puts the three sides together. */
    public static Reconciliation of(Account account) {
        boolean alarm =
                account.wallets().stream().anyMatch(wallet -> wallet.proof() == ProofState.WRONG);
        List<Reconciled> all = new ArrayList<>();
        for (WalletAccount wallet : account.wallets()) {
            all.add(ours(wallet, alarm));
        }
        keepWhatSharesATextWith(all);
        account.elsewhere().forEach(listed -> all.add(elsewhere(listed)));
        return new Reconciliation(account, Collections.unmodifiableList(all));
    }

    private static Reconciled elsewhere(WalletListed listed) {
        return new Reconciled(
                listed.wallet(),
                Standing.ELSEWHERE,
                null,
                listed,
                Agreement.NOT_COMPARABLE,
                Set.of(),
                Keep.NOT_OURS);
    }

    private static Reconciled ours(WalletAccount wallet, boolean alarmOnTheRun) {
        WalletListed listed = wallet.listed();
        Agreement key = Facts.key(wallet.planned(), listed);
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        Facts.differences(wallet.planned(), listed, key, alarms);
        if (wallet.proof() == ProofState.WRONG) {
            alarms.add(Alarm.WRONG_SIGNATURE);
        }
        if (wallet.gone()) {
            alarms.add(Alarm.GONE);
        }
        Standing standing = standing(wallet);
        Keep keep =
                alarmOnTheRun ? Keep.ALARM_ON_THE_RUN : keep(wallet, standing, listed, key, alarms);
        return new Reconciled(
                wallet.planned().wallet(), standing, wallet, listed, key, alarms, keep);
    }

    private static Standing standing(WalletAccount wallet) {
        if (wallet.listedNow()) {
            return Standing.READY;
        }
        return cameFromHere(wallet) || wallet.result() == Result.UNKNOWN
                ? Standing.NOT_YET
                : Standing.NOT_MIGRATED;
    }

    /** By this record, or by an earlier one that this one names. */
    private static boolean cameFromHere(WalletAccount wallet) {
        return switch (wallet.result()) {
            case MIGRATED, ALREADY -> !turnedAway(wallet.last());
            case FAILED, UNKNOWN -> false;
            case SKIPPED -> wallet.planned().decision() == Decision.DONE_BEFORE;
        };
    }

    /** Ready all the same: then Para has a share of it, and nobody can say that it is ours. */
    private static boolean turnedAway(@Nullable Outcome last) {
        return last != null
                && (last.answer() == Answer.REJECTED || last.answer() == Answer.NOT_FOUND);
    }

    private static @Nullable Keep keep(
            WalletAccount wallet,
            Standing standing,
            @Nullable WalletListed listed,
            Agreement key,
            Set<Alarm> alarms) {
        if (!cameFromHere(wallet)) {
            return standing == Standing.NOT_YET ? Keep.NOT_READY : Keep.NOT_MIGRATED;
        }
        if (standing != Standing.READY) {
            return Keep.NOT_READY;
        }
        if (listed == null) {
            return Keep.LIST_NOT_READ;
        }
        if (!alarms.isEmpty()) {
            return Keep.DIFFERS;
        }
        if (key == Agreement.NOT_COMPARABLE) {
            // A proof needs something to be compared with as well.
            return Keep.NOT_COMPARABLE;
        }
        return switch (wallet.proof()) {
            case NOT_ASKED, PROVEN -> null;
            case WANTED, WRONG, MISSING -> Keep.NOT_PROVEN;
        };
    }

    /** Who deletes a stored share deletes the shares of all wallets in it. */
    private static void keepWhatSharesATextWith(List<Reconciled> all) {
        Set<String> safe = new HashSet<>();
        for (Reconciled wallet : all) {
            if (wallet.deletable()) {
                safe.add(wallet.wallet().value());
            }
        }
        // One share can be kept for another's sake, which then keeps a third.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < all.size(); i++) {
                Reconciled wallet = all.get(i);
                WalletAccount ours = wallet.ours();
                if (wallet.deletable()
                        && ours != null
                        && !safe.containsAll(ours.planned().beside())) {
                    all.set(i, wallet.keeping(Keep.SHARED));
                    safe.remove(wallet.wallet().value());
                    changed = true;
                }
            }
        }
    }

    /** What it was made from. */
    public Account account() {
        return account;
    }

    /** Ours in the order of the plan, then those of nobody here. */
    public List<Reconciled> wallets() {
        return wallets;
    }

    /** How many wallets stand there. */
    public int count(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }

    /** How many wallets have this alarm. */
    public int count(Alarm alarm) {
        return alarms.getOrDefault(alarm, 0);
    }

    /** How many wallets are in our exports. */
    public int ours() {
        return wallets.size() - count(Standing.ELSEWHERE);
    }

    /** How many wallets' stored shares may be deleted. */
    public int deletable() {
        return deletable;
    }

    /** How many wallets have proven that they sign, or not, or were not asked. */
    public int count(ProofState proof) {
        return (int) wallets.stream().filter(wallet -> wallet.proof() == proof).count();
    }

    /** The wallets of this record, if Para's list has them as ready. */
    public Set<WalletId> ready() {
        Set<WalletId> ready = new HashSet<>();
        wallets.stream()
                .filter(wallet -> wallet.standing() == Standing.READY)
                .forEach(wallet -> ready.add(wallet.wallet()));
        return ready;
    }
}
