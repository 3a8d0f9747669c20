package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;
import io.sharelift.migration.TestHome;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Leaves a picture of each screen in each of its states, for people to look at. */
final class PicturesTest {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

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
                        Hosts.ofPara(),
                        TestHome.in(folder));
        try (OnScreen screen = new OnScreen(services)) {
            screen.photograph("exports-empty");
            open(screen, "acme-wallets.json", "people.json", "empty.json");
            screen.photograph("exports");
            screen.click("#go-inspect");
            TableView<?> table = (TableView<?>) screen.node("#wallets");
            screen.until("trouble comes first", () -> place(table, WalletRow::blocked) == 0);
            screen.photograph("inspect");
            for (WalletScheme scheme : List.of(WalletScheme.DKLS, WalletScheme.ED25519)) {
                String name = scheme.name().toLowerCase(Locale.ROOT);
                select(screen, table, row -> row.scheme() == scheme && !row.blocked());
                screen.photograph("inspect-detail-" + name);
                scroll(screen, 1);
                screen.photograph("inspect-detail-" + name + "-below");
            }
            select(screen, table, row -> row.segments() > 1);
            scroll(screen, 1);
            screen.photograph("inspect-detail-segments");
            select(screen, table, WalletRow::blocked);
            screen.photograph("inspect-held-back");
            screen.photograph("inspect-narrow", 1000, 700);
            assertThat(table.getItems()).isNotEmpty();
            screen.click("#soundness .piece");
            screen.until(
                    "only what is held back is shown",
                    () -> place(table, row -> !row.blocked()) < 0);
            screen.click("#soundness .piece");
            screen.click("#kind-solana");
            screen.until(
                    "only Solana is shown",
                    () -> place(table, row -> row.type() != WalletType.SOLANA) < 0);
            OnScreen.run(() -> table.getSelectionModel().clearSelection());
            screen.photograph("inspect-summary");
            screen.click("#kind-solana");
            screen.click("#go-plan");
            screen.photograph("migrate-setup");
            screen.click("#place-production");
            screen.photograph("migrate-setup-production");
        }
    }

    @Test
    void aConflictIsSettledByPickingAShare() throws TimeoutException {
        Services services =
                new Services(
                        new WindowTasks(),
                        InventoryReader::read,
                        () -> {
                            throw new IOException("no practice here");
                        },
                        Hosts.ofPara(),
                        TestHome.in(folder));
        try (OnScreen screen = new OnScreen(services)) {
            OnScreen.run(
                    () ->
                            screen.window.open(
                                    List.of(
                                            EXPORTS.resolve("broken/duplicate-conflict.json"),
                                            EXPORTS.resolve("multi-segment.json"))));
            screen.until(
                    "exports are read", () -> screen.window.job().inventory().files().size() == 2);
            screen.click("#go-inspect");
            TableView<?> table = (TableView<?>) screen.node("#wallets");
            select(screen, table, Picks::canPick);
            screen.photograph("inspect-conflict");
            screen.click("#pick");
            screen.until("it is picked", () -> screen.visible("#unpick"));
            assertThat(OnScreen.fx(() -> place(table, Picks::canPick))).isGreaterThan(0);
            screen.photograph("inspect-conflict-picked");
            assertThat(screen.window.job().picks().places()).hasSize(1);
        }
    }

    /** Selects the first wallet that is like this, and waits for what is read of it. */
    private static void select(OnScreen screen, TableView<?> table, Predicate<WalletRow> like) {
        screen.until("wallets are shown", () -> place(table, like) >= 0);
        OnScreen.run(
                () -> {
                    table.getSelectionModel().clearAndSelect(place(table, like));
                    table.scrollTo(Math.max(0, place(table, like) - 3));
                });
        screen.until(
                "its share is read",
                () -> screen.robot.lookup("Reading it from the file…").tryQuery().isEmpty());
    }

    private static int place(TableView<?> table, Predicate<WalletRow> like) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof WalletRow row && like.test(row)) {
                return i;
            }
        }
        return -1;
    }

    private static void scroll(OnScreen screen, double to) {
        ScrollPane pane = (ScrollPane) screen.node(".detail .scroll-pane");
        OnScreen.run(() -> pane.setVvalue(to));
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
