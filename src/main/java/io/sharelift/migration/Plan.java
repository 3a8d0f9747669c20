package io.sharelift.migration;

import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

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

/**
 * What a migration is to do with each wallet of an inventory, each wallet once: eight bytes for
 * each, and the wallet itself is made when it is asked for.
 */
public final class Plan {

    private final Inventory inventory;
    private final int[] rows;
    private final Decision[] decisions;
    private final int duplicates;
    private final Choice choice;

    private Plan(
            Inventory inventory, int[] rows, Decision[] decisions, int duplicates, Choice choice) {
        this.inventory = inventory;
        this.rows = rows;
        this.decisions = decisions;
        this.duplicates = duplicates;
        this.choice = choice;
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
                inventory,
                Arrays.copyOf(rows, size),
                Arrays.copyOf(decisions, size),
                count - size,
                choice);
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

    /** The findings to look at first, by code, each with how many wallets to be sent have it. */
    public Map<String, Integer> toLookAt() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < rows.length; index++) {
            if (decisions[index] == Decision.SEND && mayHaveToLookAt(rows[index])) {
                inventory.rows().get(rows[index]).findings().stream()
                        .filter(finding -> finding.severity() == Severity.LOOK)
                        .map(finding -> finding.code().name())
                        .distinct()
                        .forEach(code -> counts.merge(code, 1, Integer::sum));
            }
        }
        return counts;
    }

    private boolean mayHaveToLookAt(int number) {
        Severity worst = inventory.worst(number);
        return worst != null && worst != Severity.NOTE;
    }

    /** How many wallets of each type and scheme are to be sent. */
    public Map<Kind, Integer> types() {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (int index = 0; index < rows.length; index++) {
            if (decisions[index] == Decision.SEND) {
                counts.merge(kind(index), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The type and scheme of a wallet, without making its row where that can be told. */
    Kind kind(int index) {
        WalletType type = inventory.type(rows[index]);
        WalletScheme scheme = inventory.scheme(rows[index]);
        if (type != null && scheme != null) {
            return new Kind(type, scheme);
        }
        WalletRow row = inventory.rows().get(rows[index]);
        return new Kind(row.type(), row.scheme());
    }

    Decision decision(int index) {
        return decisions[index];
    }

    Inventory inventory() {
        return inventory;
    }

    private final class Wallets extends AbstractList<PlannedWallet> implements RandomAccess {
        @Override
        public PlannedWallet get(int index) {
            WalletRow row = inventory.rows().get(rows[Objects.checkIndex(index, rows.length)]);
            String doneBy =
                    decisions[index] == Decision.DONE_BEFORE
                            ? choice.doneBy(row.walletId()).orElse("")
                            : "";
            return new PlannedWallet(index, row, decisions[index], doneBy);
        }

        @Override
        public int size() {
            return rows.length;
        }
    }
}
