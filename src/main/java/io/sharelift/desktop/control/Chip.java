package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A count with its state, which filters the table below it when it is pressed. */
public final class Chip extends ToggleButton {

    private final Label number = new Label("0");
    private final String what;

    public Chip(Tone tone, String what) {
        this.what = what;
        getStyleClass().setAll("toggle-button", "chip");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tone.on(this);
        number.getStyleClass().add("number");
        Label word = new Label(what);
        word.getStyleClass().add("word");
        HBox content = new HBox(6, number, word);
        content.getStyleClass().add("row");
        if (tone != Tone.PLAIN) {
            content.getChildren().addFirst(Icons.of(tone));
        }
        setGraphic(content);
        setMinWidth(USE_PREF_SIZE);
        count(0, "0");
    }

    /** Shows another count; a count of nothing steps back. */
    public void count(long value, String shown) {
        number.setText(shown);
        setText(shown + " " + what);
        setAccessibleText(shown + " " + what);
        getStyleClass().remove("none");
        if (value == 0) {
            getStyleClass().add("none");
        }
    }
}
