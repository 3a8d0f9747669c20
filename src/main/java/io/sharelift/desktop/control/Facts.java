package io.sharelift.desktop.control;

import io.sharelift.desktop.words.Shortened;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values, one pair below the other. */
public final class Facts extends GridPane {

    public Facts() {
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

    /**
     * Adds an ID, an address or a hash: one line, cut in the middle if it must be, whole in its
     * tooltip.
     */
    public Facts code(String name, String value) {
        Label label = new Label(value.length() > 26 ? cut(value) : value);
        label.getStyleClass().add("mono");
        label.setTooltip(new Tooltip(value));
        label.setAccessibleText(value);
        return add(name, label);
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

    private static String cut(String value) {
        return value.length() <= 26 ? value : Shortened.wide(value);
    }
}
