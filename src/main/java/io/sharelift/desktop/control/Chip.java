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
    private final Label word = new Label();
    private String shown = "0";

    public Chip(Tone tone, String what) {
        word.setText(what);
        getStyleClass().setAll("toggle-button", "chip");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tone.on(this);
        number.getStyleClass().add("number");
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
    public void count(long value, String written) {
        shown = written;
        number.setText(written);
        tell();
        getStyleClass().remove("none");
        if (value == 0) {
            getStyleClass().add("none");
        }
    }

    /** Says something else of what is counted. */
    public void say(String what) {
        word.setText(what);
        tell();
    }

    private void tell() {
        setText(shown + " " + word.getText());
        setAccessibleText(getText());
    }
}
