package io.sharelift.migration;

import io.sharelift.export.FileReport;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a migration is to do with each wallet of an inventory, each wallet once: eight bytes for
 * each, and the wallet itself is made when it is asked for.
 */
public final class Plan {

    private final Inventory inventory;
    private final int[] rows;
    private final Decision[] decisions;
    private final int duplicates;

    private Plan(Inventory inventory, int[] rows, Decision[] decisions, int duplicates) {
        this.inventory = inventory;
        this.rows = rows;
        this.decisions = decisions;
        this.duplicates = duplicates;
    }

    /**
     * The plan for the chosen rows. A row that a finding blocks is in it and not sent; of several
     * rows of one wallet the first that may be sent counts, else the first.
     */
    public static Plan of(Inventory inventory, Predicate<WalletRow> chosen) {
        List<WalletRow> rows = inventory.rows();
        return planned(inventory, number -> chosen.test(rows.get(number)), Set.of());
    }

    /**
     * The plan for every row, made without looking at one unless shares were picked: a row that the
     * operator has picked is sent although another share of its wallet stands elsewhere.
     */
    public static Plan ofAll(Inventory inventory, Picks picks) {
        return planned(inventory, number -> true, picks.in(inventory));
    }

    private static Plan planned(Inventory inventory, IntPredicate chosen, Set<Integer> picked) {
        int count = inventory.rows().size();
        int[] rows = new int[count];
        Decision[] decisions = new Decision[count];
        int[] placeOf = new int[count];
        int size = 0;
        for (int number = 0; number < count; number++) {
            Decision decision = decide(inventory, number, chosen, picked);
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
                inventory, Arrays.copyOf(rows, size), Arrays.copyOf(decisions, size), count - size);
    }

    private static Decision decide(
            Inventory inventory, int number, IntPredicate chosen, Set<Integer> picked) {
        boolean blocked = inventory.worst(number) == Severity.BLOCKS && !picked.contains(number);
        if (blocked || !inventory.namesWallet(number)) {
            return Decision.BLOCKED;
        }
        return chosen.test(number) ? Decision.SEND : Decision.NOT_CHOSEN;
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
        return (int) Arrays.stream(decisions).filter(decision::equals).count();
    }

    /** The IDs of all wallets that have one, blocked and not chosen ones too. */
    public Set<WalletId> ids() {
        Set<WalletId> ids = LinkedHashSet.newLinkedHashSet(rows.length);
        for (PlannedWallet planned : wallets()) {
            WalletId wallet = planned.wallet();
            if (wallet != null) {
                ids.add(wallet);
            }
        }
        return ids;
    }

    Inventory inventory() {
        return inventory;
    }

    /** The names of the files, without their directories. */
    List<String> sources() {
        return inventory.files().stream()
                .map(FileReport::file)
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private final class Wallets extends AbstractList<PlannedWallet> implements RandomAccess {
        @Override
        public PlannedWallet get(int index) {
            WalletRow row = inventory.rows().get(rows[Objects.checkIndex(index, rows.length)]);
            return new PlannedWallet(index, row, decisions[index]);
        }

        @Override
        public int size() {
            return rows.length;
        }
    }
}
