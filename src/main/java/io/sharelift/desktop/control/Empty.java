package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an empty place says: what would be there, and the way to it. */
public final class Empty extends VBox {

    public Empty(Ikon shape, String heading, String text, Node... ways) {
        super(12);
        setAlignment(Pos.CENTER);
        setMaxWidth(440);
        FontIcon icon = Icons.quiet(shape);
        icon.setIconSize(32);
        Label words = Texts.wrapped(text, "quiet");
        words.setStyle("-fx-text-alignment: center");
        getChildren().addAll(icon, Texts.of(heading, "group-title"), words);
        getChildren().addAll(ways);
    }
}
