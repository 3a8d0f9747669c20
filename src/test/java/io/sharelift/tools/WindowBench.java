package io.sharelift.tools;

import io.sharelift.desktop.Services;
import io.sharelift.desktop.Window;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.TestHome;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens an export in a real window and does what an operator does, while another thread asks the
 * window's thread every few milliseconds whether it answers: {@code WindowBench EXPORT}.
 *
 * <p>What it prints for each thing done is how long it took until the table showed it, and the
 * longest time that the window's thread did not answer meanwhile, and how much of the processor it
 * had in such a time: on a busy machine it waits for that too.
 */
public final class WindowBench {

    private final Pulse pulse = new Pulse();
    private final Stage stage;
    private final TableView<WalletRow> table;
    private final TextField search;
    private int scrolled;

    @SuppressWarnings("unchecked") // the table of Inspect has wallets
    private WindowBench(Path export) throws Exception {
        Path folder = Files.createTempDirectory("sharelift-bench");
        PracticeRoom none =
                () -> {
                    throw new IOException("There is no practice in a bench.");
                };
        Window window =
                Pulse.fx(
                        () ->
                                new Window(
                                        new Services(
                                                new WindowTasks(),
                                                InventoryReader::read,
                                                none,
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
        pulse.start();
        pulse.measure(
                "open",
                () -> window.open(List.of(export)),
                () -> !window.job().inventory().rows().isEmpty());
        pulse.measure(
                "go to Inspect", () -> ((Button) node("#go-inspect")).fire(), this::tableIsThere);
        table = (TableView<WalletRow>) Pulse.fx(() -> node("#wallets"));
        search = (TextField) Pulse.fx(() -> node(".search .text-field"));
    }

    private boolean tableIsThere() {
        return stage.getScene().lookup("#wallets") instanceof TableView<?> shown
                && !shown.getItems().isEmpty();
    }

    private Node node(String query) {
        return stage.getScene().lookup(query);
    }

    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {});
        WindowBench bench = new WindowBench(Path.of(arguments[0]));
        bench.work();
        System.exit(0);
    }

    private void work() {
        int all = Pulse.fx(() -> table.getItems().size());
        System.out.printf(Locale.ROOT, "%,d wallets%n", all);
        pulse.measure("scroll to 200 places", () -> {}, this::scroll);
        for (String text : List.of("p", "pe", "person99", "person999", "zzz", "")) {
            type(text);
        }
        pulse.measure(
                "type eight letters, one every 50 ms",
                () -> {},
                () -> {
                    String whole = "person12";
                    int typed = search.getText().length();
                    if (typed < whole.length()) {
                        search.setText(whole.substring(0, typed + 1));
                    }
                    return typed == whole.length() && changedTo(whole);
                });
        type("");
        for (int column : new int[] {1, 4, 5, 0}) {
            sort(column);
        }
        type("person7");
        type("");
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "live heap %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** One place after another, each laid out before the next. */
    private boolean scroll() {
        scrolled++;
        table.scrollTo((int) (scrolled * 7919L * 31 % table.getItems().size()));
        table.layout();
        return scrolled == 200;
    }

    private void type(String text) {
        List<?> before = Pulse.fx(table::getItems);
        pulse.measure(
                "search \"" + text + "\"", () -> search.setText(text), () -> changedFrom(before));
        System.out.printf(Locale.ROOT, "    %,d shown%n", Pulse.fx(() -> table.getItems().size()));
    }

    private boolean changedTo(String text) {
        return table.getItems().stream()
                .limit(5)
                .allMatch(row -> String.valueOf(row.identifier()).contains(text));
    }

    private void sort(int column) {
        List<?> before = Pulse.fx(table::getItems);
        TableColumn<WalletRow, ?> by = Pulse.fx(() -> table.getColumns().get(column));
        pulse.measure(
                "sort by " + by.getText(),
                () -> table.getSortOrder().setAll(List.of(by)),
                () -> changedFrom(before));
    }

    @SuppressWarnings("ReferenceEquality") // another list, whatever is in it
    private boolean changedFrom(List<?> before) {
        return table.getItems() != before;
    }
}
