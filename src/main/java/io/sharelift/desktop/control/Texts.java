package io.sharelift.desktop.control;

import javafx.scene.control.Label;

/** Labels in the few kinds that the window has. */
public final class Texts {

    private Texts() {}

    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A paragraph that takes as many lines as it needs. */
    public static Label wrapped(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
