package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence in the tone of a state, there while it says something. */
public final class Note extends HBox {

    public Note(Tone tone, ObservableStringValue sentence) {
        super(8);
        Label text = Texts.wrapped("");
        text.textProperty().bind(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(Icons.shape(tone)), text);
        getStyleClass().add("note");
        tone.on(this);
        visibleProperty().bind(text.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
