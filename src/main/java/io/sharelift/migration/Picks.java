package io.sharelift.migration;

import io.sharelift.export.FileIdentity;
import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inside;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which one of several different shares of a wallet the operator has picked. It is known by where
 * it stands: reading the same files again keeps it, and a file that has changed loses it, since
 * another share may stand there now.
 */
public record Picks(Map<WalletId, Place> places) {

    private static final Picks NONE = new Picks(Map.of());

    /**
     * Where a picked share stands.
     *
     * @param identity what the file was like when the share was picked
     */
    public record Place(
            Path file, @Nullable FileIdentity identity, @Nullable Inside inside, long row) {

        static Place of(Inventory inventory, WalletRow row) {
            Path file = row.place().file();
            return new Place(
                    file, inventory.identity(file), row.place().inside(), row.place().row());
        }
    }

    public Picks {
        places = Map.copyOf(places);
    }

    /** Nothing has been picked. */
    public static Picks none() {
        return NONE;
    }

    /** Whether nothing but another share of the same wallet holds this row back. */
    public static boolean canPick(WalletRow row) {
        List<FindingCode> blocking =
                row.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKS)
                        .map(Finding::code)
                        .toList();
        return row.walletId() != null
                && !blocking.isEmpty()
                && blocking.stream().allMatch(code -> code == FindingCode.DUPLICATE_CONFLICT);
    }

    /** With this row for its wallet, in place of what was picked for it before. */
    public Picks with(Inventory inventory, WalletRow row) {
        WalletId wallet = row.walletId();
        if (wallet == null || !canPick(row)) {
            throw new IllegalArgumentException("Something else holds this row back.");
        }
        Map<WalletId, Place> more = new HashMap<>(places);
        more.put(wallet, Place.of(inventory, row));
        return new Picks(more);
    }

    /** With nothing picked for this wallet. */
    public Picks without(WalletId wallet) {
        Map<WalletId, Place> fewer = new HashMap<>(places);
        fewer.remove(wallet);
        return new Picks(fewer);
    }

    /**
     * The numbers of the rows that are picked in this inventory; looks at every row that is held
     * back, unless nothing is picked at all.
     */
    public Set<Integer> in(Inventory inventory) {
        Set<Integer> picked = new HashSet<>();
        int count = places.isEmpty() ? 0 : inventory.rows().size();
        for (int number = 0; number < count; number++) {
            if (inventory.worst(number) == Severity.BLOCKS
                    && holds(inventory, inventory.rows().get(number))) {
                picked.add(number);
            }
        }
        return picked;
    }

    private boolean holds(Inventory inventory, WalletRow row) {
        WalletId wallet = row.walletId();
        Place place = wallet == null ? null : places.get(wallet);
        return place != null && place.equals(Place.of(inventory, row)) && canPick(row);
    }
}
