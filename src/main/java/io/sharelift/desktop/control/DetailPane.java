package io.sharelift.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** The pane at the right that tells everything about what is selected. */
public final class DetailPane extends StackPane {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    public DetailPane(String name) {
        getStyleClass().add("detail");
        setAccessibleText(name);
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        getChildren().setAll(scroll);
    }

    /** Things under a heading. */
    public static Node group(String title, Node content) {
        VBox box = new VBox(Texts.of(title, "heading"), content);
        box.getStyleClass().add("group");
        return box;
    }

    /** Shows other things, from the top. */
    public void show(List<? extends Node> nodes) {
        content.getChildren().setAll(nodes);
        scroll.setVvalue(0);
    }
}
