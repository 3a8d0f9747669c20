package io.sharelift.desktop.rows;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/**
 * A table whose rows somebody else sorts: it says how the operator wants them.
 *
 * @param <W> what the rows are of
 * @param <R> a row
 */
public abstract class ArrangedTable<W, R> extends TableView<R> {

    private final ReadOnlyObjectWrapper<List<RowOrder<W>>> sorted =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean swapping;

    /** What a column sorts by. */
    protected abstract RowOrder.Key<W> key(TableColumn<R, ?> column);

    /** How the operator wants it sorted; whoever fills the table does so. */
    public final ReadOnlyObjectProperty<List<RowOrder<W>>> sortedProperty() {
        return sorted.getReadOnlyProperty();
    }

    /** Whether the rows are being changed, so that a selection says nothing. */
    public final boolean swapping() {
        return swapping;
    }

    /** Takes the operator's wishes from now on, beginning with the order that is there. */
    protected final void takeWishes() {
        setSortPolicy(
                table -> {
                    if (!swapping) {
                        sorted.set(getSortOrder().stream().map(this::order).toList());
                    }
                    return true;
                });
    }

    /** Shows these rows, and selects the one at this place; none if it is negative. */
    protected final void swap(List<R> rows, int selected) {
        swapping = true;
        try {
            List<TableColumn<R, ?>> order = List.copyOf(getSortOrder());
            setItems(FXCollections.observableList(rows));
            // A table forgets the order where the list cannot sort itself.
            getSortOrder().setAll(order);
            if (selected >= 0) {
                getSelectionModel().clearAndSelect(selected);
            }
        } finally {
            swapping = false;
        }
    }

    private RowOrder<W> order(TableColumn<R, ?> column) {
        return new RowOrder<>(
                column.getText(),
                column.getSortType() == TableColumn.SortType.DESCENDING,
                key(column));
    }
}
