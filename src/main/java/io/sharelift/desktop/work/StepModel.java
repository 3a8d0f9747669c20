package io.sharelift.desktop.work;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One of the steps at the left: how far it is, and why it cannot be taken yet. */
public final class StepModel {

    /** How far a step is. */
    public enum State {
        /** Its question has been answered. */
        DONE,
        /** Work goes on in it. */
        GOING,
        /** It waits for a person. */
        NEEDS_YOU,
        /** Nothing has been done in it. */
        NOT_YET
    }

    private final String id;
    private final String name;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.NOT_YET);
    private final StringProperty says = new SimpleStringProperty("");
    private final StringProperty count = new SimpleStringProperty("");
    private final StringProperty whyClosed = new SimpleStringProperty("");

    public StepModel(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /** A few words below the name. */
    public StringProperty saysProperty() {
        return says;
    }

    /** A number at the right. */
    public StringProperty countProperty() {
        return count;
    }

    /** Why the step cannot be taken yet; empty if it can. */
    public StringProperty whyClosedProperty() {
        return whyClosed;
    }

    public boolean open() {
        return whyClosed.get().isEmpty();
    }

    /** Sets everything that the step shows. */
    public void show(State newState, String newSays, String newCount) {
        state.set(newState);
        says.set(newSays);
        count.set(newCount);
    }
}
