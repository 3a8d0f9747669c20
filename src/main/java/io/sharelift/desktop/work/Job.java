package io.sharelift.desktop.work;

import io.sharelift.export.Inventory;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The job in hand: what the screens share. */
public final class Job {

    private final ObjectProperty<Inventory> inventory =
            new SimpleObjectProperty<>(Inventory.empty());
    private final Badges badges = new Badges();

    /** What was found in the exports that are open. */
    public ObjectProperty<Inventory> inventoryProperty() {
        return inventory;
    }

    public Inventory inventory() {
        return inventory.get();
    }

    public Badges badges() {
        return badges;
    }
}
