package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as an icon and a word, in the state's colour. */
public final class Mark extends HBox {

    private final FontIcon icon = Icons.of(Tone.PLAIN);
    private final Label word = new Label();

    public Mark() {
        getStyleClass().add("mark");
        word.setMinWidth(0);
        getChildren().setAll(icon, word);
    }

    public Mark(Tone tone, String text) {
        this();
        show(tone, text);
    }

    /** Shows another state. */
    public void show(Tone tone, String text) {
        show(tone, Icons.shape(tone), text);
    }

    /** Shows another state with an icon of its own. */
    public void show(Tone tone, Ikon shape, String text) {
        tone.on(this);
        icon.setIconCode(shape);
        word.setText(text);
    }

    /** The same as a framed badge. */
    public Mark asBadge() {
        getStyleClass().setAll("badge", "state");
        return this;
    }

    /** Between a plain mark and a filled badge. */
    public void filled(boolean yes) {
        getStyleClass().removeAll("mark", "badge", "filled");
        if (yes) {
            getStyleClass().addAll("badge", "filled");
            setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        } else {
            getStyleClass().add("mark");
            setMaxSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        }
    }

    public String text() {
        return word.getText();
    }
}
