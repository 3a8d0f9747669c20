package io.sharelift.desktop.ready;

import io.sharelift.migration.Plan;
import io.sharelift.migration.PlannedWallet;
import io.sharelift.record.account.ListAccount;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The wallets of a record as Ready shows them. Made away from the window's thread; asking it costs
 * no walk.
 */
final class ReadyWallets {

    static final ReadyWallets NONE = of(List.of(), Instant.EPOCH);

    private final List<Reconciled> wallets;
    private final ReadyCounts counts;
    private final Optional<Reconciliation> reconciliation;
    private final IntFunction<@Nullable String> identifiers;
    private final Map<WalletId, Integer> numbers;

    private ReadyWallets(
            List<Reconciled> wallets,
            ReadyCounts counts,
            Optional<Reconciliation> reconciliation,
            IntFunction<@Nullable String> identifiers,
            Map<WalletId, Integer> numbers) {
        this.wallets = wallets;
        this.counts = counts;
        this.reconciliation = reconciliation;
        this.identifiers = identifiers;
        this.numbers = numbers;
    }

    /** What a record says, with what the open exports know besides. */
    static ReadyWallets of(Reconciliation reconciliation, Plan plan, Instant now) {
        List<Reconciled> wallets = reconciliation.wallets();
        Map<WalletId, Integer> numbers = numbers(wallets);
        int[] places = new int[wallets.size()];
        Arrays.fill(places, -1);
        for (PlannedWallet planned : plan.wallets()) {
            Integer number = planned.wallet() == null ? null : numbers.get(planned.wallet());
            if (number != null) {
                places[number] = planned.index();
            }
        }
        return new ReadyWallets(
                wallets,
                ReadyCounts.of(wallets, now),
                Optional.of(reconciliation),
                number ->
                        places[number] < 0
                                ? null
                                : plan.wallets().get(places[number]).row().identifier(),
                numbers);
    }

    /** Wallets of no record. */
    static ReadyWallets of(List<Reconciled> wallets, Instant now) {
        return new ReadyWallets(
                wallets,
                ReadyCounts.of(wallets, now),
                Optional.empty(),
                number -> null,
                numbers(wallets));
    }

    private static Map<WalletId, Integer> numbers(List<Reconciled> wallets) {
        Map<WalletId, Integer> numbers = HashMap.newHashMap(wallets.size());
        int number = 0;
        for (Reconciled wallet : wallets) {
            numbers.put(wallet.wallet(), number++);
        }
        return numbers;
    }

    int size() {
        return wallets.size();
    }

    Reconciled wallet(int number) {
        return wallets.get(number);
    }

    ReadyRow row(int number) {
        return new ReadyRow(number, wallets.get(number), identifiers.apply(number));
    }

    @Nullable String identifier(int number) {
        return identifiers.apply(number);
    }

    /** The same wallet here; null if it is not here any more. */
    @Nullable ReadyRow same(@Nullable ReadyRow before) {
        Integer number = before == null ? null : numbers.get(before.wallet());
        return number == null ? null : row(number);
    }

    ReadyCounts counts() {
        return counts;
    }

    /** What they were made from; empty if there is no record in hand. */
    Optional<Reconciliation> reconciliation() {
        return reconciliation;
    }

    /** The last reading of Para's list; empty if it was never read. */
    Optional<ListAccount> list() {
        return reconciliation.flatMap(all -> all.account().readyList());
    }

    /** Whether the list was read to its end: only then is a missing wallet not ready. */
    boolean complete() {
        return list().filter(ListAccount::complete).isPresent();
    }
}
