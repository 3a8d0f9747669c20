package io.sharelift.desktop.control;

import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;

/** One screen of the window, with what the keyboard asks of it from everywhere. */
public interface Screen {

    StepModel step();

    Node view();

    /** It has just come into view: put the focus where the work is. */
    default void shown() {}

    /** Another one has come into view in its place. */
    default void hidden() {}

    /** Ctrl+F. */
    default void search() {}

    /** F5. */
    default void refresh() {}

    /** Ctrl+P. */
    default void pause() {}

    /** Space. */
    default void toggleDetail() {}
}
