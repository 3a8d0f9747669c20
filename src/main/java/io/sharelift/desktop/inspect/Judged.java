package io.sharelift.desktop.inspect;

import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;

import java.util.Comparator;
import java.util.Set;

/**
 * The wallets of an inventory with what the operator has settled about them.
 *
 * @param picked the numbers of the rows that were picked from several different shares
 */
record Judged(Inventory inventory, Picks picks, Set<Integer> picked) {

    Judged {
        picked = Set.copyOf(picked);
    }

    /** Away from the window's thread if anything is picked. */
    static Judged of(Inventory inventory, Picks picks) {
        return new Judged(inventory, picks, picks.in(inventory));
    }

    /** Nothing is settled yet. */
    static Judged of(Inventory inventory) {
        return new Judged(inventory, Picks.none(), Set.of());
    }

    int size() {
        return inventory.rows().size();
    }

    WalletRow row(int number) {
        return inventory.rows().get(number);
    }

    /** Whether the operator has picked this row for its wallet. */
    boolean picked(WalletRow row) {
        return picked.contains(row.number());
    }

    /** Whether the operator has picked another row for this one's wallet. */
    boolean pickedAnother(WalletRow row) {
        return !picked(row)
                && row.walletId() != null
                && picked.stream()
                        .anyMatch(number -> row.walletId().equals(row(number).walletId()));
    }

    /** How sound a row is, without making it unless it was picked. */
    Soundness soundness(int number) {
        return picked.contains(number)
                ? soundness(row(number))
                : Soundness.ofWorst(inventory.worst(number));
    }

    /** How sound a row is: of one that was picked, the conflict aside. */
    Soundness soundness(WalletRow row) {
        boolean settled = picked(row);
        return Soundness.ofWorst(
                row.findings().stream()
                        .filter(
                                finding ->
                                        !settled
                                                || finding.code() != FindingCode.DUPLICATE_CONFLICT)
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** How many wallets are like this. */
    long count(Soundness soundness) {
        long lookFirst = inventory.tally().wallets(Severity.LOOK);
        long heldBack = inventory.tally().wallets(Severity.BLOCKS) - picked.size();
        lookFirst +=
                picked.stream().filter(number -> soundness(number) == Soundness.LOOK_FIRST).count();
        return switch (soundness) {
            case ANY -> size();
            case HELD_BACK -> heldBack;
            case LOOK_FIRST -> lookFirst;
            case SOUND -> size() - heldBack - lookFirst;
        };
    }
}
