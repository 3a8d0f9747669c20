package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Tone;

import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** What every table does: fixed rows, Space for the detail, Ctrl+C for the wallet ID. */
public final class Tables {

    public static final double ROW = 32;

    private static final double SCROLL_BAR = 18;

    /** Something that can be copied from a row. */
    public record Copy<S>(String menuWord, Function<S, @Nullable String> text) {}

    private Tables() {}

    /** Prepares a table; the first copy is the one of Ctrl+C. */
    @SafeVarargs
    public static <S> void prepare(
            TableView<S> table, String name, Runnable toggleDetail, Copy<S>... copies) {
        table.setFixedCellSize(ROW);
        table.setAccessibleText(name);
        table.setTableMenuButtonVisible(false);
        table.setRowFactory(
                ignored -> {
                    TableRow<S> row = new TableRow<>();
                    Tone.PLAIN.on(row);
                    return row;
                });
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
                        toggleDetail.run();
                        event.consume();
                    } else if (KeyCombination.keyCombination("Shortcut+C").match(event)) {
                        copy(table, copies[0]);
                        event.consume();
                    }
                });
        ContextMenu menu = new ContextMenu();
        ObservableList<MenuItem> items = menu.getItems();
        for (Copy<S> copy : copies) {
            MenuItem item = new MenuItem(copy.menuWord());
            item.setOnAction(event -> copy(table, copy));
            items.add(item);
        }
        table.setContextMenu(menu);
    }

    /** Lets one column take what the others leave, and never less than this. */
    public static <S> void fill(TableView<S> table, TableColumn<S, ?> column, double least) {
        Runnable fit =
                () -> {
                    double others =
                            table.getColumns().stream()
                                    .filter(other -> !other.equals(column) && other.isVisible())
                                    .mapToDouble(TableColumn::getWidth)
                                    .sum();
                    double left = table.getWidth() - others - SCROLL_BAR;
                    column.setPrefWidth(Math.max(least, Math.floor(left)));
                };
        table.widthProperty().subscribe(fit);
        for (TableColumn<S, ?> other : table.getColumns()) {
            if (!other.equals(column)) {
                other.widthProperty().subscribe(fit);
                other.visibleProperty().subscribe(fit);
            }
        }
    }

    /** Shows rows that the table's columns sort, and what is said where no row is left. */
    public static <S> void show(TableView<S> table, ObservableList<S> rows, Node none) {
        SortedList<S> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(none);
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static <S> void copy(TableView<S> table, Copy<S> what) {
        S row = table.getSelectionModel().getSelectedItem();
        String text = row == null ? null : what.text().apply(row);
        if (text != null) {
            copy(text);
        }
    }
}
