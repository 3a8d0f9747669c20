package io.sharelift.migration;

import io.sharelift.export.FileReport;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.share.WalletId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a migration is to do with each wallet of an inventory, each wallet once. */
public final class Plan {

    private final Inventory inventory;
    private final List<PlannedWallet> wallets;
    private final int duplicates;

    private Plan(Inventory inventory, List<PlannedWallet> wallets, int duplicates) {
        this.inventory = inventory;
        this.wallets = List.copyOf(wallets);
        this.duplicates = duplicates;
    }

    /**
     * The plan for the chosen rows. A row that a finding blocks is in it and not sent; of several
     * rows of one wallet the first that may be sent counts, else the first.
     */
    public static Plan of(Inventory inventory, Predicate<WalletRow> chosen) {
        List<PlannedWallet> wallets = new ArrayList<>();
        Map<WalletId, Integer> places = new HashMap<>();
        int duplicates = 0;
        for (WalletRow row : inventory.rows()) {
            Decision decision = decide(row, chosen);
            WalletId wallet = row.walletId();
            Integer place = wallet == null ? null : places.get(wallet);
            if (place != null) {
                duplicates++;
                if (decision == Decision.SEND && wallets.get(place).decision() != Decision.SEND) {
                    wallets.set(place, new PlannedWallet(place, row, decision));
                }
                continue;
            }
            if (wallet != null) {
                places.put(wallet, wallets.size());
            }
            wallets.add(new PlannedWallet(wallets.size(), row, decision));
        }
        return new Plan(inventory, wallets, duplicates);
    }

    private static Decision decide(WalletRow row, Predicate<WalletRow> chosen) {
        if (row.walletId() == null || row.blocked()) {
            return Decision.BLOCKED;
        }
        return chosen.test(row) ? Decision.SEND : Decision.NOT_CHOSEN;
    }

    /** The wallets in the order of the inventory; {@link PlannedWallet#index()} is the index. */
    public List<PlannedWallet> wallets() {
        return wallets;
    }

    /** How many rows are left out because their wallet is in the plan already. */
    public int duplicates() {
        return duplicates;
    }

    /** How many wallets have this decision. */
    public int count(Decision decision) {
        return (int) wallets.stream().filter(wallet -> wallet.decision() == decision).count();
    }

    /** The IDs of all wallets that have one, blocked and not chosen ones too. */
    public Set<WalletId> ids() {
        Set<WalletId> ids = LinkedHashSet.newLinkedHashSet(wallets.size());
        for (PlannedWallet planned : wallets) {
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
}
