package io.sharelift.desktop.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A question over the window: nothing behind it can be reached until it is answered. */
public final class Overlay extends StackPane {

    private @Nullable Node before;
    private @Nullable Node first;

    public Overlay() {
        getStyleClass().add("veil");
        setPadding(new Insets(24));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::keepFocus);
                            }
                        });
    }

    /** Shows a card and puts the focus on the control that does no harm. */
    public void open(Region card, Node harmless) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        first = harmless;
        card.getStyleClass().add("dialog-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        harmless.requestFocus();
    }

    /** The button that does no harm: it takes the question away, as Escape does. */
    public Button harmless(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        button.setCancelButton(true);
        button.setOnAction(event -> close());
        return button;
    }

    /** The answers to a question in a row, the one that does no harm first. */
    public static HBox answers(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** Takes the question away and gives the focus back. */
    public void close() {
        setVisible(false);
        getChildren().clear();
        first = null;
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void keepFocus(@Nullable Node owner) {
        if (!isVisible() || first == null || owner == null) {
            return;
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        first.requestFocus();
    }
}
