package io.sharelift.desktop.guide;

import io.sharelift.export.FileReport;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.migration.Picks;

import java.util.List;

/**
 * What the exports that are open come to.
 *
 * @param files their names
 * @param unusable how many of them cannot be used
 * @param heldBack how many wallets cannot be migrated as they are, those aside that were picked
 */
record Exported(List<String> files, int unusable, int wallets, long heldBack) {

    static final Exported NONE = new Exported(List.of(), 0, 0, 0);

    Exported {
        files = List.copyOf(files);
    }

    /** Looks for picked shares in all of an inventory, so not for the window's thread. */
    static Exported of(Inventory inventory, Picks picks) {
        return new Exported(
                inventory.files().stream()
                        .map(file -> String.valueOf(file.file().getFileName()))
                        .toList(),
                (int) inventory.files().stream().filter(Exported::unusable).count(),
                inventory.rows().size(),
                inventory.tally().wallets(Severity.BLOCKS) - picks.in(inventory).size());
    }

    private static boolean unusable(FileReport file) {
        return file.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }
}
