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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

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
                fx(
                        () ->
                                new Window(
                                        new Services(
                                                new WindowTasks(),
                                                InventoryReader::read,
                                                none,
                                                Hosts.ofPara(),
                                                TestHome.in(folder))));
        stage =
                fx(
                        () -> {
                            Stage shown = new Stage();
                            window.on(shown);
                            shown.show();
                            return shown;
                        });
        pulse.start();
        measure(
                "open",
                () -> window.open(List.of(export)),
                () -> !window.job().inventory().rows().isEmpty());
        measure("go to Inspect", () -> ((Button) node("#go-inspect")).fire(), this::tableIsThere);
        table = (TableView<WalletRow>) fx(() -> node("#wallets"));
        search = (TextField) fx(() -> node(".search .text-field"));
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
        int all = fx(() -> table.getItems().size());
        System.out.printf(Locale.ROOT, "%,d wallets%n", all);
        measure("scroll to 200 places", () -> {}, this::scroll);
        for (String text : List.of("p", "pe", "person99", "person999", "zzz", "")) {
            type(text);
        }
        measure(
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
        List<?> before = fx(table::getItems);
        measure("search \"" + text + "\"", () -> search.setText(text), () -> changedFrom(before));
        System.out.printf(Locale.ROOT, "    %,d shown%n", fx(() -> table.getItems().size()));
    }

    private boolean changedTo(String text) {
        return table.getItems().stream()
                .limit(5)
                .allMatch(row -> String.valueOf(row.identifier()).contains(text));
    }

    private void sort(int column) {
        List<?> before = fx(table::getItems);
        TableColumn<WalletRow, ?> by = fx(() -> table.getColumns().get(column));
        measure(
                "sort by " + by.getText(),
                () -> table.getSortOrder().setAll(List.of(by)),
                () -> changedFrom(before));
    }

    @SuppressWarnings("ReferenceEquality") // another list, whatever is in it
    private boolean changedFrom(List<?> before) {
        return table.getItems() != before;
    }

    private void measure(String what, Runnable action, BooleanSupplier done) {
        pulse.longest();
        pulse.mostWork();
        long start = System.nanoTime();
        fx(
                () -> {
                    action.run();
                    return true;
                });
        while (!fx(done::getAsBoolean)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        // Until what was asked for is drawn too.
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        System.out.printf(
                Locale.ROOT,
                "%-40s %8d ms, window silent for at most %4d ms, at work for at most %4d ms%n",
                what,
                (System.nanoTime() - start) / 1_000_000 - 200,
                pulse.longest() / 1_000_000,
                pulse.mostWork() / 1_000_000);
    }

    private static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the window's thread again and again, and keeps the longest time without an answer. */
    private static final class Pulse extends Thread {
        private volatile long longest;

        /** Of the window's thread, while it did not answer: on a busy machine it also waits. */
        private volatile long mostWork;

        private static final Duration TOO_LONG = Duration.ofMillis(100);

        Pulse() {
            setDaemon(true);
        }

        @Override
        public void run() {
            Thread window = fx(Thread::currentThread);
            while (true) {
                long asked = System.nanoTime();
                long worked = worked(window);
                FutureTask<Boolean> answer = new FutureTask<>(() -> true);
                Platform.runLater(answer);
                boolean told = false;
                while (!answer.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                    if (!told && System.nanoTime() - asked > TOO_LONG.toNanos()) {
                        told = true;
                        tell(window.getStackTrace());
                    }
                }
                longest = Math.max(longest, System.nanoTime() - asked);
                mostWork = Math.max(mostWork, worked(window) - worked);
                LockSupport.parkNanos(Duration.ofMillis(4).toNanos());
            }
        }

        /** Where the window's thread is: not always what has taken so long, but often. */
        private static void tell(StackTraceElement[] stack) {
            System.out.println("    silent in");
            for (int i = 0; i < Math.min(stack.length, 8); i++) {
                System.out.println("        " + stack[i]);
            }
        }

        private static long worked(Thread thread) {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
        }

        long mostWork() {
            long was = mostWork;
            mostWork = 0;
            return was;
        }

        long longest() {
            long was = longest;
            longest = 0;
            return was;
        }
    }
}
