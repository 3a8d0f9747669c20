package io.sharelift.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.ShareChangedException;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.UserShare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What holds for the largest export holds for one of five hundred wallets made by the same tool.
 */
final class HugeExportTest {

    private static final int WALLETS = 500;

    @TempDir Path folder;

    private Path export(String name) throws IOException {
        Path file = folder.resolve(name);
        HugeExport.write(file, WALLETS);
        return file;
    }

    private static Inventory read(Path file) {
        return InventoryReader.read(List.of(file), ReadingProgress.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.json", "huge.ndjson", "huge.csv"})
    void everyWalletIsSoundAndTheyAreInTheirOrder(String name) throws IOException {
        Inventory inventory = read(export(name));

        assertThat(inventory.files().getFirst().findings()).isEmpty();
        assertThat(inventory.files().getFirst().wallets()).isEqualTo(WALLETS);
        assertThat(inventory.rows()).hasSize(WALLETS).allMatch(row -> row.findings().isEmpty());
        assertThat(inventory.rows().stream().map(WalletRow::walletId).distinct()).hasSize(WALLETS);
        for (int number = 0; number < WALLETS; number++) {
            WalletRow row = inventory.rows().get(number);
            assertThat(row.number()).isEqualTo(number);
            assertThat(row.place().row()).isEqualTo(number + 1);
            assertThat(row.identifier()).isEqualTo("person" + number + "@example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge.json", "huge.ndjson", "huge.csv"})
    void aShareThatIsAnotherThanWasShownIsNotReadAgain(String name) throws IOException {
        Path file = export(name);
        FileTime modified = Files.getLastModifiedTime(file);
        Inventory inventory = read(file);
        WalletRow row = inventory.rows().get(77);
        byte[] bytes = Files.readAllBytes(file);
        // The letter of a share's base64 that is well inside its signer, in place and unnoticed.
        int at = (int) row.place().start() + 1_000;
        bytes[at] = bytes[at] == 'A' ? (byte) 'B' : (byte) 'A';
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, modified);

        try (ShareReader reader = inventory.shares();
                UserShare before = reader.open(inventory.rows().get(76))) {
            assertThat(before.segments()).hasSize(1);
            assertThatThrownBy(() -> reader.open(row))
                    .isInstanceOf(ShareChangedException.class)
                    .hasMessageContaining("not the one that was inspected");
        }
    }

    @Test
    void cancellingEndsTheReadingAtTheNextRow() throws IOException {
        Path file = export("huge.json");
        AtomicInteger asked = new AtomicInteger();
        ReadingProgress impatient =
                new ReadingProgress() {
                    @Override
                    public void read(Path of, long bytes, long ofBytes, int wallets) {}

                    @Override
                    public boolean cancelled() {
                        return asked.incrementAndGet() > 100;
                    }
                };

        assertThatThrownBy(() -> InventoryReader.read(List.of(file), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValueLessThan(103);
    }
}
