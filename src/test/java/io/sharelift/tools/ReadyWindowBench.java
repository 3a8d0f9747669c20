package io.sharelift.tools;

import io.sharelift.desktop.Services;
import io.sharelift.desktop.Window;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.TestMigration;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.MigrationRecord;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens a record with many wallets in Ready and does what an operator does, while another thread
 * asks the window's thread every few milliseconds whether it answers: {@code ReadyWindowBench
 * WALLETS}.
 */
public final class ReadyWindowBench {

    private final Pulse pulse = new Pulse();
    private final Path folder = Files.createTempDirectory("sharelift-bench");
    private final Window window;
    private final Stage stage;
    private final TableView<?> table;

    private ReadyWindowBench() throws IOException {
        window =
                Pulse.fx(
                        () ->
                                new Window(
                                        new Services(
                                                new WindowTasks(),
                                                InventoryReader::read,
                                                () -> {
                                                    throw new IOException("No practice here.");
                                                },
                                                Hosts.ofPara(),
                                                TestHome.in(folder))));
        stage =
                Pulse.fx(
                        () -> {
                            Stage shown = new Stage();
                            window.on(shown);
                            shown.show();
                            return shown;
                        });
        table = (TableView<?>) Pulse.fx(() -> node("#ready"));
        pulse.start();
    }

    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {});
        new ReadyWindowBench().work(Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    private void work(int wallets) throws Exception {
        try (PracticePara para =
                PracticePara.startAllWell(
                        PracticeSettings.standard()
                                .withLimit(100_000, 100_000)
                                .withUntilReady(Duration.ZERO),
                        40)) {
            para.writeExport(folder.resolve("export.json"));
            try (MigrationRecord record =
                    MigrationRecord.open(
                            folder.resolve("acme.sharelift"), TestHome.in(folder).author())) {
                LongRecord.migrated(record, para.base().toString(), wallets);
                LongRecord.listed(record, para.base().toString(), wallets - wallets / 100);
            }
            var migration = TestMigration.open(para, false, folder);
            pulse.measure(
                    "open the record",
                    () -> window.job().migrationProperty().set(migration),
                    () -> rows() >= wallets);
            pulse.measure(
                    "go to Ready",
                    () -> ((Button) node("#step-ready")).fire(),
                    () -> node("#sets").isVisible());
            use(wallets);
            pulse.measure(
                    "ask Para, which has lost them all",
                    () -> ((Button) node("#ask-ready")).fire(),
                    () -> node("#alarm").isVisible());
        }
    }

    private void use(int wallets) {
        pick("not_yet");
        pick("ready");
        pick("exports");
        pulse.measure(
                "all again",
                () -> ((ToggleButton) node("#part-exports")).fire(),
                () -> rows() >= wallets);
        for (String text : List.of("5", "5a5a", "00ff", "")) {
            List<?> before = Pulse.fx(table::getItems);
            pulse.measure(
                    "search \"" + text + "\"",
                    () -> search().setText(text),
                    () -> changedFrom(before));
        }
        for (int column : new int[] {1, 2, 6}) {
            List<?> before = Pulse.fx(table::getItems);
            sort(column, before);
        }
        AtomicInteger scrolled = new AtomicInteger();
        pulse.measure(
                "scroll to 100 places",
                () -> {},
                () -> {
                    table.scrollTo((int) (scrolled.incrementAndGet() * 7919L * 31 % wallets));
                    table.layout();
                    return scrolled.get() == 100;
                });
        pulse.measure(
                "select 100 rows", () -> table.getSelectionModel().selectRange(0, 100), () -> true);
        pulse.measure(
                "ask which are to sign",
                () -> ((Button) node("#ask-proof")).fire(),
                () -> node("#proof-chosen") != null && !node("#proof-chosen").isDisabled());
        pulse.measure(
                "think better of it", () -> ((Button) node("#proof-cancel")).fire(), () -> true);
        pulse.measure(
                "select one row", () -> table.getSelectionModel().clearAndSelect(5), () -> true);
    }

    private <S> void sort(int column, List<?> before) {
        @SuppressWarnings("unchecked") // whatever the rows are
        TableView<S> any = (TableView<S>) table;
        pulse.measure(
                "sort by column " + column,
                () -> any.getSortOrder().setAll(List.of(any.getColumns().get(column))),
                () -> changedFrom(before));
    }

    private void pick(String part) {
        List<?> before = Pulse.fx(table::getItems);
        pulse.measure(
                String.format(Locale.ROOT, "pick %s", part),
                () -> ((ToggleButton) node("#part-" + part)).fire(),
                () -> changedFrom(before));
    }

    private int rows() {
        return table.getItems().size();
    }

    private TextField search() {
        for (Node field : stage.getScene().getRoot().lookupAll(".search .text-field")) {
            if (isShown(field)) {
                return (TextField) field;
            }
        }
        throw new IllegalStateException("There is nothing to search in.");
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node node(String query) {
        return stage.getScene().lookup(query);
    }

    @SuppressWarnings("ReferenceEquality") // another list, whatever is in it
    private boolean changedFrom(List<?> before) {
        return table.getItems() != before;
    }
}
