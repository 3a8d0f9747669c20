package io.sharelift.desktop.control;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values, one pair below the other. */
public final class Facts extends GridPane {

    private final String copyHint;

    /**
     * @param copyHint what the tooltip of an ID says
     */
    public Facts(String copyHint) {
        this.copyHint = copyHint;
        setHgap(12);
        setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().setAll(names, values);
    }

    /** Makes the names this wide, so that several of these stand below each other. */
    public Facts names(double width) {
        ColumnConstraints names = getColumnConstraints().getFirst();
        names.setMinWidth(width);
        names.setPrefWidth(width);
        return this;
    }

    /** Adds a value in words, which may take several lines. */
    public Facts words(String name, String value) {
        Label label = new Label(value);
        label.setWrapText(true);
        return add(name, label);
    }

    /** Adds an ID, an address or a hash, whole; a click copies it. */
    public Facts code(String name, String value) {
        Label label = Texts.wrapped(value, "mono");
        label.setTooltip(new Tooltip(copyHint));
        label.setAccessibleText(value);
        label.setCursor(Cursor.HAND);
        label.setOnMouseClicked(event -> Tables.copy(value));
        return add(name, label);
    }

    /** Adds something long that nobody reads, shown as this; a click copies all of it. */
    public Facts code(String name, String value, String shown) {
        code(name, value);
        ((Label) getChildren().getLast()).setText(shown);
        return this;
    }

    /** Adds any node as a value. */
    public Facts add(String name, Node value) {
        int row = getRowCount();
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        addRow(row, label, value);
        return this;
    }
}
