package io.sharelift.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class CheckTest {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

    private final Words words = new Words(Locale.ENGLISH);

    private static Inventory inventory(String file) {
        return InventoryReader.read(List.of(EXPORTS.resolve(file)), ReadingProgress.none());
    }

    private List<Check> checks(Inventory inventory, WalletRow row) throws IOException {
        OpenSegment read = OpenSegment.read(inventory, row);
        assertThat(read).isInstanceOf(OpenSegment.Read.class);
        return Check.of(row, (OpenSegment.Read) read, words);
    }

    @ParameterizedTest
    @EnumSource(
            value = WalletScheme.class,
            names = {"DKLS", "ED25519"})
    void ofASoundWalletEverythingAgrees(WalletScheme scheme) throws IOException {
        Inventory inventory = inventory("array.json");
        WalletRow row =
                inventory.rows().stream()
                        .filter(r -> r.scheme() == scheme)
                        .findFirst()
                        .orElseThrow();

        List<Check> checks = checks(inventory, row);

        assertThat(checks).extracting(Check::tone).containsOnly(Tone.GOOD);
        assertThat(checks).hasSize(scheme == WalletScheme.ED25519 ? 5 : 4);
        assertThat(checks).extracting(Check::says).doesNotHaveDuplicates();
    }

    @Test
    void aSignerThatNamesAnotherWalletIsSaidWithThatWallet() throws IOException {
        Inventory inventory = inventory("broken/signer-of-another-wallet.json");
        WalletRow row =
                inventory.rows().stream().filter(WalletRow::blocked).findFirst().orElseThrow();

        Check id = checks(inventory, row).getFirst();

        assertThat(id.tone()).isEqualTo(Tone.BLOCKS);
        assertThat(id.more()).isNotEmpty().doesNotContain(String.valueOf(row.walletId()));
    }

    @Test
    void aSchemeThatDoesNotGoWithTheTypeIsSaid() throws IOException {
        Inventory inventory = inventory("broken/scheme-mismatch.json");
        WalletRow row =
                inventory.rows().stream().filter(WalletRow::blocked).findFirst().orElseThrow();

        assertThat(checks(inventory, row).subList(1, 3))
                .extracting(Check::tone)
                .contains(Tone.BLOCKS);
    }

    @Test
    void aShareWithSeveralSegmentsGivesAllOfThemAndKnowsTheWalletsOwn() throws IOException {
        Inventory inventory = inventory("multi-segment.json");
        for (WalletRow row : inventory.rows()) {
            OpenSegment.Read read = (OpenSegment.Read) OpenSegment.read(inventory, row);

            assertThat(read.all()).hasSize(row.segments());
            assertThat(read.facts().walletId()).contains(row.walletId());
        }
    }
}
