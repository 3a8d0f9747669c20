package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a migration is to do with each wallet of exports or of a record, each wallet once. A wallet
 * is made when it is asked for.
 */
public final class Plan {

    private final PlanRows rows;
    private final int duplicates;

    /**
     * @param duplicates how many rows are left out because their wallet is in the plan already
     */
    Plan(PlanRows rows, int duplicates) {
        this.rows = rows;
        this.duplicates = duplicates;
    }

    /**
     * The plan for the chosen wallets. Of several rows of one wallet the first that may be sent
     * counts, else the first; a row that the operator has picked may be sent although another share
     * of its wallet stands elsewhere. Whether a wallet is not chosen, or done before, goes before
     * what is found about it.
     */
    public static Plan of(Inventory inventory, Picks picks, Choice choice) {
        if (choice.isAll()) {
            return ofAll(inventory, picks);
        }
        Set<Integer> picked = picks.in(inventory);
        List<WalletRow> rows = inventory.rows();
        return planned(
                inventory,
                number -> {
                    WalletId wallet = rows.get(number).walletId();
                    if (wallet == null) {
                        return Decision.BLOCKED;
                    }
                    if (!choice.takes(wallet)) {
                        return Decision.NOT_CHOSEN;
                    }
                    return choice.doneBy(wallet).isPresent()
                            ? Decision.DONE_BEFORE
                            : soundOrPicked(inventory, number, picked);
                },
                choice);
    }

    /**
     * The plan for the chosen rows. A row that a finding blocks is in it and not sent; of several
     * rows of one wallet the first that may be sent counts, else the first.
     */
    public static Plan of(Inventory inventory, Predicate<WalletRow> chosen) {
        List<WalletRow> rows = inventory.rows();
        return planned(
                inventory,
                number -> {
                    Decision sound = soundOrPicked(inventory, number, Set.of());
                    return sound == Decision.SEND && !chosen.test(rows.get(number))
                            ? Decision.NOT_CHOSEN
                            : sound;
                },
                Choice.all());
    }

    /**
     * The plan for every row, made without looking at one unless shares were picked: a row that the
     * operator has picked is sent although another share of its wallet stands elsewhere.
     */
    public static Plan ofAll(Inventory inventory, Picks picks) {
        Set<Integer> picked = picks.in(inventory);
        return planned(inventory, number -> soundOrPicked(inventory, number, picked), Choice.all());
    }

    private static Plan planned(Inventory inventory, IntFunction<Decision> decide, Choice choice) {
        int count = inventory.rows().size();
        int[] rows = new int[count];
        Decision[] decisions = new Decision[count];
        int[] placeOf = new int[count];
        int size = 0;
        for (int number = 0; number < count; number++) {
            Decision decision = decide.apply(number);
            int first = inventory.firstOfWallet(number);
            if (first == number) {
                placeOf[number] = size;
                rows[size] = number;
                decisions[size++] = decision;
            } else if (decision == Decision.SEND && decisions[placeOf[first]] != Decision.SEND) {
                rows[placeOf[first]] = number;
                decisions[placeOf[first]] = decision;
            }
        }
        return new Plan(
                new InventoryPlanRows(
                        inventory,
                        Arrays.copyOf(rows, size),
                        Arrays.copyOf(decisions, size),
                        choice),
                count - size);
    }

    private static Decision soundOrPicked(Inventory inventory, int number, Set<Integer> picked) {
        boolean blocked = inventory.worst(number) == Severity.BLOCKS && !picked.contains(number);
        return blocked || !inventory.namesWallet(number) ? Decision.BLOCKED : Decision.SEND;
    }

    /** The wallets in the order of the inventory; {@link PlannedWallet#index()} is the index. */
    public List<PlannedWallet> wallets() {
        return new Wallets();
    }

    /** How many rows are left out because their wallet is in the plan already. */
    public int duplicates() {
        return duplicates;
    }

    /** How many wallets have this decision. */
    public int count(Decision decision) {
        return (int)
                IntStream.range(0, rows.size())
                        .filter(index -> rows.decision(index) == decision)
                        .count();
    }

    /** The IDs of all wallets that have one, blocked and not chosen ones too. */
    public Set<WalletId> ids() {
        Set<WalletId> ids = LinkedHashSet.newLinkedHashSet(rows.size());
        for (PlannedWallet planned : wallets()) {
            WalletId wallet = planned.wallet();
            if (wallet != null) {
                ids.add(wallet);
            }
        }
        return ids;
    }

    /** The findings to look at first, by code, each with how many wallets to be sent have it. */
    public Map<String, Integer> toLookAt() {
        return rows.toLookAt();
    }

    /** How many wallets of each type and scheme are to be sent. */
    public Map<Kind, Integer> types() {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.decision(index) == Decision.SEND) {
                counts.merge(rows.kind(index), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The type and scheme of a wallet, without making its row where that can be told. */
    Kind kind(int index) {
        return rows.kind(index);
    }

    Decision decision(int index) {
        return rows.decision(index);
    }

    /** The shares of its wallets, sealed; the caller closes it. */
    ShareSource shares(EnclaveKey key, int places) {
        return rows.shares(key, places);
    }

    /**
     * The exports that it was made of.
     *
     * @throws IllegalStateException if it was made of a record
     */
    Inventory inventory() {
        if (rows instanceof InventoryPlanRows ofExports) {
            return ofExports.inventory();
        }
        throw new IllegalStateException("This plan was made of a record.");
    }

    private final class Wallets extends AbstractList<PlannedWallet> implements RandomAccess {
        @Override
        public PlannedWallet get(int index) {
            return rows.wallet(Objects.checkIndex(index, rows.size()));
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
