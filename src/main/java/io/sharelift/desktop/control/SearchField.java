package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Icons;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** A field that filters while one types; Escape empties it. */
public final class SearchField extends HBox {

    private final TextField field = new TextField();

    public SearchField(String prompt, String clearWord) {
        getStyleClass().add("search");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                        field.clear();
                        event.consume();
                    }
                });
        Button clear = new Button("", Icons.quiet(MaterialDesignC.CLOSE));
        clear.getStyleClass().addAll("flat", "clear");
        clear.setAccessibleText(clearWord);
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> field.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(Icons.quiet(MaterialDesignM.MAGNIFY), field, clear);
        setPrefWidth(232);
        setMinWidth(160);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    /** Puts the cursor here and selects what is there. */
    public void take() {
        field.requestFocus();
        field.selectAll();
    }

    public TextField field() {
        return field;
    }
}
