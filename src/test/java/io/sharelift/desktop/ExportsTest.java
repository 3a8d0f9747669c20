package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.TestHome;

import javafx.scene.control.ComboBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Exports of every kind, opened in the real window. */
final class ExportsTest {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

    /** The throw-away key with which the fixtures' shares are sealed; it stands in their list. */
    private static final char[] FIXTURE_KEY = "fixture-only-encryption-key-0001".toCharArray();

    @TempDir Path folder;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws TimeoutException {
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                Hosts.ofPara(),
                                TestHome.in(folder)));
    }

    @AfterEach
    void closeWindow() {
        screen.close();
    }

    private void open(Path... files) {
        OnScreen.run(() -> screen.window.open(List.of(files)));
        screen.until(
                "the files are read",
                () -> screen.window.job().inventory().files().size() == files.length);
    }

    private long wallets() {
        return screen.window.job().inventory().rows().size();
    }

    @Test
    void everyFixtureOpensWithItsWallets() {
        String[] files = {
            "array.json", "multi-segment.json", "bulk-store.json", "wallets.csv",
            "wallets-excel.csv", "wallets.ndjson", "single-user-share.txt", "keyShares.db",
            "legacy.json", "array-minified.json"
        };
        int[] counts = {90, 60, 25, 30, 10, 15, 3, 60, 6, 20};
        open(Arrays.stream(files).map(EXPORTS::resolve).toArray(Path[]::new));

        screen.photograph("exports-all-formats");
        assertThat(screen.window.job().inventory().files())
                .extracting(file -> file.wallets())
                .containsExactly(Arrays.stream(counts).boxed().toArray(Integer[]::new));
    }

    @Test
    void sharesSealedByTheCompanysApplicationAreOpenedWithItsKey() {
        open(EXPORTS.resolve("keyShares-encrypted.db"), EXPORTS.resolve("encrypted-shares.json"));
        assertThat(screen.visible("#share-key")).isTrue();
        assertThat(screen.window.job().inventory().wantsShareKey()).isTrue();
        screen.photograph("exports-sealed");

        enter("not-the-key-of-these-shares-0001".toCharArray());
        screen.until(
                "the wrong key was tried",
                () -> screen.window.job().inventory().wantsShareKey() && !reading());
        assertThat(screen.visible("#share-key")).isTrue();

        enter(FIXTURE_KEY);
        screen.until("the shares are open", () -> !screen.window.job().inventory().wantsShareKey());
        assertThat(screen.window.job().inventory().files())
                .extracting(file -> file.wallets())
                .containsExactly(60, 24);
        assertThat(screen.visible("#share-key")).isFalse();
        assertThat(screen.window.job().inventory().rows()).noneMatch(row -> row.blocked());
    }

    private boolean reading() {
        return screen.visible("#cancel-reading");
    }

    private void enter(char[] key) {
        OnScreen.run(
                () -> ((SecretField) screen.node("#share-key")).replaceSelection(new String(key)));
        screen.click("#unseal");
    }

    @Test
    void columnsThatCannotBeToldArePickedFromAPreviewThatShowsNoShare() throws IOException {
        Path table = folder.resolve("odd.csv");
        List<String> lines = Files.readAllLines(EXPORTS.resolve("wallets.csv"));
        lines.set(0, lines.getFirst().replaceAll("[A-Za-z_]+", "x"));
        Files.write(table, twice(lines));
        open(table);
        screen.until("the picker is there", () -> screen.visible("#columns-share"));
        screen.photograph("exports-columns");

        ComboBox<?> share = (ComboBox<?>) screen.node("#columns-share");
        OnScreen.run(() -> share.getSelectionModel().select(2));
        screen.click("#read-columns");
        screen.until("wallets are read", () -> wallets() > 0);
        assertThat(wallets()).isEqualTo(30);
    }

    /** Every share in two columns, so that nothing tells which one is meant. */
    private static List<String> twice(List<String> lines) {
        return lines.stream().map(line -> line + "," + share(line)).toList();
    }

    private static String share(String line) {
        return Arrays.stream(line.split(",", -1))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
