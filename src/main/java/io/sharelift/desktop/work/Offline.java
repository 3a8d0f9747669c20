package io.sharelift.desktop.work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether this window makes no connection. A window that was started so stays so: whoever started
 * it may have promised it to others, and a slip of the hand must not break that promise.
 */
public final class Offline {

    private final ReadOnlyBooleanWrapper on;
    private final boolean fromStart;

    private Offline(boolean fromStart) {
        this.fromStart = fromStart;
        this.on = new ReadOnlyBooleanWrapper(fromStart);
    }

    /** Off, until somebody switches it on. */
    static Offline off() {
        return new Offline(false);
    }

    /** On for as long as the window is open. */
    static Offline forGood() {
        return new Offline(true);
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Whether it was started so, and cannot be switched off. */
    public boolean isFromStart() {
        return fromStart;
    }

    void switchTo(boolean now) {
        on.set(now || fromStart);
    }
}
