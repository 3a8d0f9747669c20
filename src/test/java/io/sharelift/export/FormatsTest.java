package io.sharelift.export;

import static io.sharelift.export.Exports.codes;
import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

final class FormatsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "array.json, JSON list, 90",
        "array-minified.json, JSON list, 20",
        "multi-segment.json, JSON list, 60",
        "bulk-store.json, JSON map, 25",
        "wallets.csv, CSV, 30",
        "wallets-excel.csv, CSV, 10",
        "wallets.ndjson, JSON lines, 15",
        "single-user-share.txt, User share, 3",
        "keyShares.db, SQLite, 60",
        "legacy.json, JSON list, 6"
    })
    void everyWalletOfAnExportIsFoundAndNoneIsBlocked(String file, String format, int wallets) {
        Inventory inventory = read(file);

        assertThat(inventory.files().getFirst().format()).isEqualTo(format);
        assertThat(inventory.files().getFirst().findings()).isEmpty();
        assertThat(inventory.rows()).hasSize(wallets);
        assertThat(inventory.rows()).allSatisfy(row -> assertThat(row.blocked()).isFalse());
        assertThat(inventory.rows().stream().map(WalletRow::walletId).distinct()).hasSize(wallets);
    }

    @Test
    void aRowKnowsWhereItsShareStandsAndTheShareIsReadAgainFromThere() throws IOException {
        Inventory inventory = read("array.json");
        WalletRow row = inventory.rows().get(3);

        assertThat(row.place().row()).isEqualTo(4);
        assertThat(row.place().line()).isEqualTo(14);
        try (ShareReader reader = inventory.shares();
                UserShare share = reader.open(row)) {
            SegmentFacts facts = share.segments().get(row.segment()).facts();
            assertThat(facts.id()).isEqualTo(String.valueOf(row.walletId()));
            assertThat(facts.signerLength()).isEqualTo(row.signerBytes()).isGreaterThan(400);
        }
    }

    @Test
    void anExportThatChangedAfterItWasShownIsNotReadAgain() throws IOException {
        Path copy = Files.copy(Exports.file("array-minified.json"), folder.resolve("a.json"));
        Inventory inventory = read(copy);
        Files.writeString(copy, Files.readString(copy) + " ");

        try (ShareReader reader = inventory.shares()) {
            assertThatThrownBy(() -> reader.open(inventory.rows().getFirst()))
                    .isInstanceOf(ShareChangedException.class)
                    .hasMessageContaining("has changed since it was inspected");
        }
    }

    @Test
    void aMapSaysForWhomEachWalletIs() {
        WalletRow row = read("bulk-store.json").rows().getFirst();

        assertThat(row.identifier()).isEqualTo("handle_0");
        assertThat(row.walletId()).isEqualTo(new WalletId("9340633a-2220-4c54-be1d-22da29fe63b1"));
    }

    @Test
    void aBareShareYieldsEveryWalletInIt() {
        List<WalletRow> rows = read("single-user-share.txt").rows();

        assertThat(rows).extracting(WalletRow::segment).containsExactly(0, 1, 2);
        assertThat(rows).extracting(WalletRow::segments).containsOnly(3);
        assertThat(rows)
                .extracting(WalletRow::type)
                .containsExactlyInAnyOrder(WalletType.EVM, WalletType.SOLANA, WalletType.COSMOS);
    }

    @Test
    void oldSegmentsAreTakenByTheRulesForThemAndSaySo() {
        List<WalletRow> rows = read("legacy.json").rows();

        assertThat(rows)
                .allSatisfy(row -> assertThat(codes(row)).contains(FindingCode.SEGMENT_LEGACY));
        assertThat(rows.getLast().scheme()).isEqualTo(WalletScheme.ED25519);
        assertThat(rows.getLast().type()).isEqualTo(WalletType.SOLANA);
    }

    @Test
    void sharesSealedByTheCompanysOwnApplicationAreRecognised() {
        assertThat(read("encrypted-shares.json").rows())
                .hasSize(8)
                .allSatisfy(
                        row -> assertThat(codes(row)).containsExactly(FindingCode.SHARE_SEALED));
    }

    @Test
    void aBrokenLineCostsThatLineOnly() throws IOException {
        List<String> lines = Files.readAllLines(Exports.file("wallets.ndjson"));
        lines.set(1, lines.get(1).substring(0, 100));
        Path broken = Files.write(folder.resolve("broken.ndjson"), lines);

        Inventory inventory = read(broken);

        assertThat(inventory.rows()).hasSize(14);
        assertThat(fileCodes(inventory)).containsExactly(FindingCode.LINE_BROKEN);
        assertThat(inventory.files().getFirst().findings().getFirst().what()).contains("Line 2");
    }

    @Test
    void rowsUnderANameAndASingleRowAreReadToo() throws IOException {
        String list = Files.readString(Exports.file("array-minified.json"));
        Path wrapped = Files.writeString(folder.resolve("w.json"), "{\"wallets\":\n" + list + "}");
        String first = list.substring(1, list.indexOf('}') + 1);
        Path single = Files.writeString(folder.resolve("s.json"), first.replace(",", ",\n"));

        assertThat(read(wrapped).rows()).hasSize(20);
        assertThat(read(single).rows()).hasSize(1);
    }

    @Test
    void aTextFileWithAShareOnEachLineHasThemAll() throws IOException {
        String share = Files.readString(Exports.file("single-user-share.txt")).strip();
        String first = share.substring(0, share.indexOf('-'));
        Path lines = Files.writeString(folder.resolve("l.txt"), first + "\r\n\r\n" + share + "\n");

        Inventory inventory = read(lines);

        assertThat(inventory.rows()).extracting(row -> row.place().line()).contains(1L, 3L);
        assertThat(codes(inventory.rows().getFirst())).contains(FindingCode.DUPLICATE_SAME);
        assertThat(inventory.rows()).hasSize(3);
    }

    @Test
    void aFileThatIsNotThereIsSaidAndTheOthersAreRead() {
        Inventory inventory = read(folder.resolve("gone.json"), Exports.file("legacy.json"));

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.FILE_UNREADABLE);
        assertThat(inventory.rows()).hasSize(6);
    }

    @Test
    void readingStopsWhenItIsCancelled() {
        ReadingProgress cancelled =
                new ReadingProgress() {
                    @Override
                    public void read(Path file, long bytes, long ofBytes, int wallets) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        assertThatThrownBy(
                        () -> InventoryReader.read(List.of(Exports.file("array.json")), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theSameFileTwiceIsReadOnce() {
        Path file = Exports.file("legacy.json");

        assertThat(read(file, file).rows()).hasSize(6);
    }
}
