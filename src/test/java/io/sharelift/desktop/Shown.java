package io.sharelift.desktop;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything that windows say, to eyes, to screen readers and to the clipboard: titles, texts,
 * prompts, tooltips, accessible texts, and all cells of tables whether they are scrolled to or not.
 */
public final class Shown {

    private final Set<String> texts = new LinkedHashSet<>();

    private Shown() {}

    /** What is said now; on JavaFX's thread. */
    public static Set<String> now() {
        Shown shown = new Shown();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage) {
                shown.say(stage.getTitle());
            }
            shown.look(window.getScene().getRoot());
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        clipboard.getContentTypes().forEach(type -> shown.say(clipboard.getContent(type)));
        return shown.texts;
    }

    private void say(@Nullable Object text) {
        if (text != null && !text.toString().isEmpty()) {
            texts.add(text.toString());
        }
    }

    private void look(Node node) {
        say(node.getAccessibleText());
        say(node.getAccessibleHelp());
        say(node.getAccessibleRoleDescription());
        say(node.getUserData());
        say(node.getId());
        if (node instanceof Text text) {
            say(text.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            say(control.getTooltip().getText());
        }
        if (node instanceof Labeled labeled) {
            say(labeled.getText());
        }
        if (node instanceof TextInputControl field) {
            say(field.getText());
            say(field.getPromptText());
        }
        if (node instanceof TableView<?> table) {
            cells(table);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private <S> void cells(TableView<S> table) {
        for (TableColumn<S, ?> column : table.getColumns()) {
            say(column.getText());
            for (int row = 0; row < table.getItems().size(); row++) {
                say(column.getCellData(row));
            }
        }
    }
}
