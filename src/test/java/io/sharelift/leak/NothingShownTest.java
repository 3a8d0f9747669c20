package io.sharelift.leak;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.desktop.WatchedWindow;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A migration through the window in a JVM of its own: nothing of a signer is in what it shows,
 * tells screen readers, copies, writes or leaves in memory.
 */
final class NothingShownTest {

    private static final List<Path> EXPORTS =
            Fixtures.named("array.json", "multi-segment.json", "wallets.csv", "keyShares.db");

    @TempDir static Path folder;
    private static PracticePara para;
    private static Relay relay;
    private static Needles needles;
    private static List<String> wallets;

    @BeforeAll
    static void migrateThroughTheWindow() throws Exception {
        Inventory inventory = InventoryReader.read(EXPORTS, ReadingProgress.none());
        Signers signers = new Signers();
        signers.learn(inventory);
        needles = signers.needles();
        wallets =
                inventory.rows().stream()
                        .map(WalletRow::walletId)
                        .filter(Objects::nonNull)
                        .map(WalletId::value)
                        .distinct()
                        .toList();
        para = PracticePara.startAllWell(PracticeSettings.standard().withLimit(1e6, 100_000), 0);
        para.know(Fixtures.known(inventory));
        relay = new Relay(para.base().getPort());
        Files.write(
                folder.resolve(WatchedWindow.KEY), new String(para.apiKey()).getBytes(ISO_8859_1));
        List<String> arguments = new ArrayList<>();
        arguments.add(folder.toString());
        arguments.add(relay.base().toString());
        EXPORTS.forEach(export -> arguments.add(export.toString()));
        new WatchedProgram(folder, new char[] {'-'}).start(WatchedWindow.class, arguments);
    }

    @AfterAll
    static void close() throws IOException {
        relay.close();
        para.close();
        needles = new Needles();
    }

    private static Needles apiKey() {
        byte[] key = new String(para.apiKey()).getBytes(ISO_8859_1);
        Needles piecesOfIt = new Needles();
        for (int at = 0; at + Needles.PIECE <= key.length; at += 4) {
            piecesOfIt.learn(Arrays.copyOfRange(key, at, at + Needles.PIECE));
        }
        return piecesOfIt;
    }

    @Test
    void allWereMigratedThroughTheWindowAndEveryWalletWasShown() throws IOException {
        String shown = Files.readString(folder.resolve(WatchedWindow.SHOWN));
        assertThat(para.answers().get(200)).isGreaterThan(wallets.size());
        assertThat(wallets).hasSizeGreaterThan(150).allMatch(shown::contains);
    }

    @Test
    void nothingOfASignerIsShownWrittenOrLeftInTheHeapNorOnLinuxAnywhereInMemory()
            throws IOException {
        assertThat(Places.files(folder))
                .extracting(file -> String.valueOf(file.getFileName()))
                .contains(WatchedWindow.SHOWN, Remains.HEAP)
                .anyMatch(name -> name.endsWith(".sharelift"))
                .anyMatch(name -> name.equals(Remains.MEMORY) || !ProcessMemory.isThere());
        assertThat(Places.searched(folder, needles)).isEmpty();
    }

    @Test
    void nothingOfASignerWasSent() {
        assertThat(relay.sent().length).isGreaterThan(150 * 1_000);
        assertThat(needles.in("sent", relay.sent())).isEmpty();
    }

    @Test
    void theApiKeyIsShownAndWrittenNowhereAndNothingHoldsItWhenTheMigrationIsClosed()
            throws IOException {
        Needles key = apiKey();
        assertThat(key.in("sent", relay.sent())).isNotEmpty();
        assertThat(key.in(folder.resolve(WatchedWindow.KEY))).isNotEmpty();
        List<Path> elsewhere = new ArrayList<>(Places.files(folder));
        elsewhere.removeIf(
                file ->
                        List.of(WatchedWindow.KEY, Remains.HEAP, Remains.MEMORY)
                                .contains(String.valueOf(file.getFileName())));
        assertThat(elsewhere).contains(folder.resolve(Remains.LIVE));
        for (Path file : elsewhere) {
            assertThat(key.in(file)).isEmpty();
        }
    }
}
