package io.sharelift.desktop.theme;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.Locale;

/** The states that have a colour, each a pseudo-class on a node of the style class "state". */
public enum Tone {
    PLANNED,
    SEALING,
    SENDING,
    WAITING,
    MIGRATED,
    ALREADY,
    REJECTED,
    NOT_FOUND,
    FAILED,
    UNKNOWN,
    READY,
    BLOCKED,
    SKIPPED,
    STOPPED,
    /** A finding that forbids the migration of its wallet. */
    BLOCKS,
    /** A finding that a person should look at. */
    LOOK,
    /** Something that is as it should be and no wallet's state. */
    GOOD,
    /** No state at all. */
    PLAIN;

    private PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Gives a node this tone and takes every other from it. */
    public void on(Node node) {
        if (!node.getStyleClass().contains("state")) {
            node.getStyleClass().add("state");
        }
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(tone.pseudoClass(), tone == this);
        }
    }
}
