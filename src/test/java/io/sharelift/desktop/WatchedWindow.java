package io.sharelift.desktop;

import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.leak.Remains;
import io.sharelift.migration.Home;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost.Environment;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole migration through the real window in a JVM of its own, which writes down everything that
 * the window says, and then leaves its {@link Remains}.
 */
public final class WatchedWindow {

    /** The file in the folder with everything that was shown. */
    public static final String SHOWN = "shown.txt";

    /** The file in the folder with the API key that is typed. */
    public static final String KEY = "api-key.txt";

    private final Path folder;
    private final OnScreen screen;
    private final Set<String> shown = new LinkedHashSet<>();

    private WatchedWindow(Path folder, OnScreen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /** A folder, an address, and exports. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Remains remains = Remains.of(folder);
        Home home =
                new Home(
                        Files.createDirectories(folder.resolve("records")),
                        Files.createDirectories(folder.resolve("keys")));
        OnScreen screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                Hosts.ofPara(),
                                home,
                                Machine.unknown()));
        WatchedWindow window = new WatchedWindow(folder, screen);
        List<Path> exports = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        window.migrate(arguments[1], exports);
        screen.close();
        remains.leave();
        remains.leaveWhatIsInUse();
        Platform.exit();
    }

    private void migrate(String address, List<Path> exports) throws IOException {
        OnScreen.run(() -> screen.window.open(exports));
        screen.until(
                "the exports are read",
                () -> screen.window.job().inventory().files().size() == exports.size());
        look();
        screen.click("#go-inspect");
        walk("#wallets");
        screen.click("#go-plan");
        screen.click("#place-custom");
        fill("#custom-address", address);
        type();
        look();
        screen.click("#open-migration");
        screen.until("the plan is there", () -> phase() == Phase.CHECK);
        OnScreen.run(
                () ->
                        screen.window
                                .plan()
                                .change(
                                        Terms.standard(Environment.CUSTOM)
                                                .withCanary(0)
                                                .withPerMinute(600_000)
                                                .withBurst(1_000)
                                                .withAcceptedBy("anna")));
        screen.until("the plan is written down", screen::canApprove);
        look();
        screen.click("#approve");
        fill("#approve-name", "Anna Kern");
        fill("#approve-role", "operator");
        fill("#approve-reason", "CHG-4711");
        look();
        screen.click("#approve-yes");
        screen.until("it is approved", () -> screen.window.job().approvedProperty().get());
        screen.click("#go-migrate");
        screen.click("#ask-start");
        look();
        screen.click("#start");
        screen.until("the migration has ended", () -> phase() == Phase.ENDED);
        walk("#courses");
        screen.click("#go-ready");
        look();
        screen.click("#step-records");
        look();
        OnScreen.run(() -> screen.window.plan().close());
        look();
        Files.write(folder.resolve(SHOWN), shown);
    }

    private void fill(String query, String text) {
        OnScreen.run(() -> ((TextField) screen.node(query)).setText(text));
    }

    private Phase phase() {
        return screen.window.migrate().phaseProperty().get();
    }

    /** Letter by letter, as a person does, from an array that is wiped. */
    private void type() throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve(KEY));
        OnScreen.run(
                () -> {
                    SecretField field = (SecretField) screen.node("#api-key");
                    for (int i = 0; i < key.length; i++) {
                        field.replaceText(i, i, String.valueOf((char) key[i]));
                    }
                });
        Arrays.fill(key, (byte) 0);
    }

    /** Selects one wallet after another, and copies each. */
    private void walk(String query) {
        TableView<?> table = (TableView<?>) screen.node(query);
        screen.until("there are rows", () -> !table.getItems().isEmpty());
        int rows = OnScreen.fx(() -> table.getItems().size());
        for (int row = 0; row < rows; row += 7) {
            int at = row;
            OnScreen.run(
                    () -> {
                        table.getSelectionModel().clearAndSelect(at);
                        table.scrollTo(at);
                        table.requestFocus();
                    });
            screen.robot.push(KeyCode.CONTROL, KeyCode.C);
            look();
        }
    }

    private void look() {
        screen.settle();
        shown.addAll(OnScreen.fx(Shown::now));
    }
}
