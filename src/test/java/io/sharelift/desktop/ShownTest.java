package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.control.Tables;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** What is planted anywhere in a window is among what is said to be shown. */
final class ShownTest {

    private static final String PLANTED = "planted-here";

    private StackPane root;
    private Stage stage;

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        root = new StackPane();
        stage =
                OnScreen.fx(
                        () -> {
                            Stage opened = new Stage();
                            opened.setScene(new Scene(root, 400, 300));
                            opened.show();
                            Tables.copy("nothing");
                            return opened;
                        });
    }

    @AfterEach
    void close() {
        OnScreen.run(stage::hide);
    }

    private static Set<String> shown() {
        return OnScreen.fx(Shown::now);
    }

    private void put(Node node) {
        OnScreen.run(() -> root.getChildren().setAll(node));
    }

    @Test
    void nothingIsShownWhereNothingIsPlanted() {
        put(new Label("a label"));
        assertThat(shown()).contains("a label").doesNotContain(PLANTED);
    }

    @Test
    void aTitleIsShown() {
        OnScreen.run(() -> stage.setTitle(PLANTED));
        assertThat(shown()).contains(PLANTED);
    }

    @Test
    void whatScreenReadersAreToldIsShown() {
        Button button = new Button("Start");
        button.setAccessibleText(PLANTED);
        put(button);
        assertThat(shown()).contains(PLANTED);
        button.setAccessibleText("Start");
        button.setAccessibleHelp(PLANTED);
        assertThat(shown()).contains(PLANTED);
    }

    @Test
    void whatIsOnTheClipboardIsShown() {
        OnScreen.run(() -> Tables.copy(PLANTED));
        assertThat(shown()).contains(PLANTED);
    }

    @Test
    void textsAndFieldsAndPromptsAndTooltipsAreShown() {
        put(new Text(PLANTED));
        assertThat(shown()).contains(PLANTED);
        put(OnScreen.fx(() -> new TextArea(PLANTED)));
        assertThat(shown()).contains(PLANTED);
        TextField field = OnScreen.fx(() -> new TextField("typed"));
        field.setPromptText(PLANTED);
        put(field);
        assertThat(shown()).contains("typed", PLANTED);
        Label label = OnScreen.fx(() -> new Label("a label"));
        OnScreen.run(() -> label.setTooltip(new Tooltip(PLANTED)));
        put(label);
        assertThat(shown()).contains(PLANTED);
    }

    @Test
    void aMenuThatIsOpenIsShown() {
        ContextMenu menu = OnScreen.fx(() -> new ContextMenu(new MenuItem(PLANTED)));
        OnScreen.run(() -> menu.show(stage));
        assertThat(shown()).contains(PLANTED);
        OnScreen.run(menu::hide);
    }

    @Test
    void aCellThatIsFarBelowTheEdgeIsShown() {
        put(
                OnScreen.fx(
                        () -> {
                            TableView<Integer> table = new TableView<>();
                            TableColumn<Integer, String> column = new TableColumn<>("Wallet");
                            column.setCellValueFactory(
                                    row ->
                                            new ReadOnlyStringWrapper(
                                                    row.getValue() == 499
                                                            ? PLANTED
                                                            : "wallet " + row.getValue()));
                            table.getColumns().add(column);
                            IntStream.range(0, 500).forEach(table.getItems()::add);
                            return table;
                        }));
        assertThat(shown()).contains(PLANTED);
    }
}
