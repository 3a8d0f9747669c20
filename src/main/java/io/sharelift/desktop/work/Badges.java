package io.sharelift.desktop.work;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the top bar and the line at the bottom say, whatever screen is shown. */
public final class Badges {

    /** How far the enclave's key can be trusted; what Para states with it proves nothing. */
    public enum Key {
        NONE,
        STATED,
        /** Its fingerprint was compared with one that came another way. */
        COMPARED,
        NOT_VERIFIED,
        /** It is the one that is pinned on this computer. */
        PINNED,
        CHANGED
    }

    /** Whether the program talks to Para. */
    public enum Network {
        OFFLINE,
        ONLINE,
        WAITING,
        LOST
    }

    private final StringProperty recordName = new SimpleStringProperty("");
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.PRACTICE);
    private final ObjectProperty<Key> key = new SimpleObjectProperty<>(Key.NONE);
    private final ObjectProperty<Network> network = new SimpleObjectProperty<>(Network.OFFLINE);
    private final BooleanProperty offline = new SimpleBooleanProperty(false);
    private final StringProperty status = new SimpleStringProperty("");

    /** The name of the migration's record, empty while there is none. */
    public StringProperty recordNameProperty() {
        return recordName;
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public ObjectProperty<Key> keyProperty() {
        return key;
    }

    public ObjectProperty<Network> networkProperty() {
        return network;
    }

    /** Whether this window makes no connection, whatever the network is. */
    public BooleanProperty offlineProperty() {
        return offline;
    }

    /** The last thing that happened. */
    public StringProperty statusProperty() {
        return status;
    }
}
