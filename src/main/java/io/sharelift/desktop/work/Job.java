package io.sharelift.desktop.work;

import io.sharelift.export.Inventory;
import io.sharelift.migration.Picks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** The job in hand: what the screens share. */
public final class Job {

    private final ObjectProperty<Inventory> inventory =
            new SimpleObjectProperty<>(Inventory.empty());
    private final ObjectProperty<Picks> picks = new SimpleObjectProperty<>(Picks.none());
    private final ObjectProperty<@Nullable OpenMigration> migration = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable OpenSealing> sealing = new SimpleObjectProperty<>();
    private final BooleanProperty approved = new SimpleBooleanProperty(false);
    private final BooleanProperty canaryPending = new SimpleBooleanProperty(false);
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final Badges badges = new Badges();

    /** What was found in the exports that are open. */
    public ObjectProperty<Inventory> inventoryProperty() {
        return inventory;
    }

    public Inventory inventory() {
        return inventory.get();
    }

    /** Which of several different shares of a wallet the operator has picked. */
    public ObjectProperty<Picks> picksProperty() {
        return picks;
    }

    public Picks picks() {
        return picks.get();
    }

    /** The migration in hand; null while there is none. */
    public ObjectProperty<@Nullable OpenMigration> migrationProperty() {
        return migration;
    }

    /** The plan in hand whose shares are sealed and not sent; null while there is none. */
    public ObjectProperty<@Nullable OpenSealing> sealingProperty() {
        return sealing;
    }

    /** The plan in hand, to be sent or to be sealed; null while there is none. */
    public @Nullable PlanInHand planInHand() {
        OpenMigration toSend = migration.get();
        return toSend == null ? sealing.get() : toSend;
    }

    /** Whether there is one. */
    public boolean isPlanInHand() {
        return planInHand() != null;
    }

    /** Whether enough people have approved the plan of the migration in hand. */
    public BooleanProperty approvedProperty() {
        return approved;
    }

    /** Whether the first few wallets are to be seen ready before the rest may go. */
    public BooleanProperty canaryPendingProperty() {
        return canaryPending;
    }

    /** Whether a run is under way: then the exports stay as they are. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    public Badges badges() {
        return badges;
    }
}
