package io.sharelift.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.TasksHere;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class InspectViewModelTest {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

    @TempDir Path folder;
    private final Job job = new Job();
    private final InspectViewModel model =
            new InspectViewModel(job, new TasksHere(), new Words(Locale.ENGLISH));

    private void open(String... files) {
        job.inventoryProperty().set(read(files));
    }

    private static Inventory read(String... files) {
        return InventoryReader.read(
                List.of(files).stream().map(EXPORTS::resolve).toList(), ReadingProgress.none());
    }

    @Test
    void findingsAreSavedAndSaidWhere() throws IOException {
        open("broken/no-signer.json");
        Path file = folder.resolve("findings.html");

        model.saveFindings(file);

        assertThat(model.findingsProperty().get()).isTrue();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
        assertThat(job.badges().statusProperty().get()).contains("findings.html");
    }

    @Test
    void findingsThatCannotBeSavedAreSaidToo() {
        open("broken/no-signer.json");

        model.saveFindings(folder.resolve("nowhere").resolve("findings.csv"));

        assertThat(job.badges().statusProperty().get()).contains("is not there");
    }

    @Test
    void nothingIsToBeSavedWhereNothingWasFound() {
        open("array.json");

        assertThat(model.findingsProperty().get()).isFalse();
    }

    @Test
    void aPickedShareIsSoundAlsoAfterReadingTheFilesAgain() {
        open("broken/duplicate-conflict.json", "array.json");
        WalletRow right = model.judged().row(0);
        assertThat(model.count(Soundness.HELD_BACK)).isEqualTo(2);

        model.pick(right);

        assertThat(model.count(Soundness.HELD_BACK)).isEqualTo(1);
        assertThat(job.badges().statusProperty().get()).contains(String.valueOf(right.walletId()));
        assertThat(model.step().saysProperty().get()).isEqualTo("1 held back");
        open("array.json", "broken/duplicate-conflict.json");
        assertThat(model.count(Soundness.HELD_BACK)).isEqualTo(1);
        model.unpick(right);
        assertThat(model.count(Soundness.HELD_BACK)).isEqualTo(2);
    }

    @Test
    void kindsFilterTogetherAndAreForgottenWithTheExports() {
        open("array.json");
        model.typeProperty().set(WalletType.SOLANA);

        assertThat(model.arrangementProperty().get().rows())
                .isNotEmpty()
                .allMatch(row -> row.type() == WalletType.SOLANA);
        model.schemeProperty().set(WalletScheme.DKLS);
        assertThat(model.arrangementProperty().get().rows()).isEmpty();
        open("array.json");
        assertThat(model.arrangementProperty().get().rows()).hasSize(model.total());
    }

    @Test
    void aNameWithoutAnEndingGetsTheOneOfItsKind() {
        Path bare = folder.resolve("findings");

        assertThat(FindingsChooser.named(bare, true)).hasFileName("findings.html");
        assertThat(FindingsChooser.named(bare, false)).hasFileName("findings.csv");
        assertThat(FindingsChooser.named(folder.resolve("a.csv"), false)).hasFileName("a.csv");
    }
}
