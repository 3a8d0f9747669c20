package io.sharelift.desktop.guide;

import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Picks;

import org.jspecify.annotations.Nullable;

/**
 * What has been done of the guide's steps, as it was when it was read.
 *
 * @param record null while no migration is in hand
 */
record SoFar(Exported exports, @Nullable Recorded record) {

    static final SoFar NOTHING = new SoFar(Exported.NONE, null);

    /** Not for the window's thread. */
    static SoFar of(Inventory inventory, Picks picks, @Nullable OpenMigration migration) {
        return new SoFar(
                Exported.of(inventory, picks), migration == null ? null : Recorded.of(migration));
    }
}
