package io.sharelift.desktop.guide;

import io.sharelift.desktop.migrate.Group;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Reconciliation;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a record has done so far, in all of its runs.
 *
 * @param name of its file
 * @param wallets how many wallets have which answer; being ready is counted apart
 * @param ready how many of those that are with Para were last seen in its ready list
 * @param proofs how many wallets have proven that they sign, or not
 * @param deletable how many wallets' stored shares may be deleted, as far as the record tells
 * @param practice whether nothing of it was real
 */
record Recorded(
        String name,
        Map<Group, Integer> wallets,
        int ready,
        Map<ProofState, Integer> proofs,
        int deletable,
        boolean practice) {

    Recorded {
        wallets = Map.copyOf(wallets);
        proofs = Map.copyOf(proofs);
    }

    /**
     * Reads all of the record, so not for the window's thread.
     *
     * @throws io.sharelift.record.RecordException if it cannot be read
     */
    static Recorded of(OpenMigration migration) {
        Account account = Account.of(migration.record());
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        Map<ProofState, Integer> proofs = new EnumMap<>(ProofState.class);
        int ready = 0;
        for (WalletAccount wallet : account.wallets()) {
            Group group = group(wallet);
            counts.merge(group, 1, Integer::sum);
            ready += wallet.listedNow() && isThere(group) ? 1 : 0;
            proofs.merge(wallet.proof(), 1, Integer::sum);
        }
        if (counts.isEmpty()) {
            // Before the plan is approved the record has none: then it is the plan in hand.
            migration
                    .run()
                    .progress()
                    .counts()
                    .forEach((state, count) -> counts.merge(Group.of(state), count, Integer::sum));
        }
        return new Recorded(
                String.valueOf(migration.record().file().getFileName()),
                counts,
                ready,
                proofs,
                Reconciliation.of(account).deletable(),
                account.plan().filter(PlanFrozen::isPractice).isPresent());
    }

    private static Group group(WalletAccount wallet) {
        return switch (wallet.result()) {
            case MIGRATED -> Group.MIGRATED;
            case ALREADY -> Group.ALREADY;
            case UNKNOWN -> Group.UNKNOWN;
            case FAILED -> failed(wallet);
            case SKIPPED ->
                    switch (wallet.planned().decision()) {
                        case SEND -> Group.TO_DO;
                        case BLOCKED -> Group.BLOCKED;
                        case NOT_CHOSEN, DONE_BEFORE -> Group.SKIPPED;
                    };
        };
    }

    private static Group failed(WalletAccount wallet) {
        if (wallet.last() == null) {
            return Group.FAILED;
        }
        return switch (wallet.last().answer()) {
            case REJECTED -> Group.REJECTED;
            case NOT_FOUND -> Group.NOT_FOUND;
            default -> Group.FAILED;
        };
    }

    private static boolean isThere(Group group) {
        return group == Group.MIGRATED || group == Group.ALREADY;
    }

    int count(Group group) {
        return wallets.getOrDefault(group, 0);
    }

    /** How many are with Para by its own word. */
    int there() {
        return count(Group.MIGRATED) + count(Group.ALREADY);
    }

    /** How many are to be with Para and are not. */
    int open() {
        int open = count(Group.TO_DO) + count(Group.WAITING);
        for (Group group : Group.values()) {
            open += group.needsPerson() ? count(group) : 0;
        }
        return open;
    }

    /** Whether anything has been sent, or could not be. */
    boolean begun() {
        return wallets.entrySet().stream()
                .anyMatch(
                        each ->
                                each.getValue() > 0
                                        && (each.getKey().answered()
                                                || each.getKey() == Group.UNKNOWN));
    }

    int count(ProofState proof) {
        return proofs.getOrDefault(proof, 0);
    }

    /** How many wallets' stored shares must stay, also of those that are held back or left out. */
    int keep() {
        return wallets.values().stream().mapToInt(Integer::intValue).sum() - deletable;
    }
}
