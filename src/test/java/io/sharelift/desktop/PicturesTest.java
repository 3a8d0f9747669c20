package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.WalletRow;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** Leaves a picture of each screen in each of its states, for people to look at. */
final class PicturesTest {

    @TempDir Path folder;

    @Test
    void exportsAndInspectionArePhotographed() throws TimeoutException {
        Services services =
                new Services(
                        new WindowTasks(),
                        InventoryReader::read,
                        () -> {
                            throw new IOException("no practice here");
                        },
                        folder);
        try (OnScreen screen = new OnScreen(services)) {
            screen.photograph("exports-empty");
            open(screen, "acme-wallets.json", "people.json", "empty.json");
            screen.photograph("exports");
            screen.click("#go-inspect");
            screen.photograph("inspect");
            TableView<?> table = (TableView<?>) screen.node("#wallets");
            OnScreen.run(() -> table.getSelectionModel().select(1));
            screen.photograph("inspect-detail");
            OnScreen.run(
                    () -> {
                        table.getSelectionModel().clearAndSelect(heldBack(table));
                        table.scrollTo(Math.max(0, heldBack(table) - 3));
                    });
            screen.photograph("inspect-held-back");
            screen.photograph("inspect-narrow", 1000, 700);
            assertThat(table.getItems()).isNotEmpty();
            screen.click("#go-migrate");
            screen.photograph("migrate-setup");
            screen.click("#place-production");
            screen.photograph("migrate-setup-production");
        }
    }

    private static int heldBack(TableView<?> table) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof WalletRow row && row.blocked()) {
                return i;
            }
        }
        throw new AssertionError("No wallet is held back.");
    }

    static void open(OnScreen screen, String... files) {
        List<Path> paths = Arrays.stream(files).map(PicturesTest::fixture).toList();
        OnScreen.run(() -> screen.window.open(paths));
        screen.until(
                "exports are read",
                () -> screen.window.job().inventory().files().size() == files.length);
    }

    static Path fixture(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(PicturesTest.class.getResource("/desktop/" + name), name)
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
