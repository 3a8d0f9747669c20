package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class PlanTest {

    @TempDir Path folder;

    private Inventory conflict(String... signers) throws IOException {
        StringBuilder lines = new StringBuilder(Bench.line(Bench.id(7)));
        for (String signer : signers) {
            lines.append(
                    Bench.line(
                            Bench.id(0),
                            Shares.base64(Shares.wallet(Bench.id(0).value(), signer))));
        }
        Path file = folder.resolve("export.ndjson");
        Files.writeString(file, lines);
        return read(file);
    }

    private static Inventory read(Path file) {
        return InventoryReader.read(List.of(file), ReadingProgress.none());
    }

    private static List<Decision> decisions(Plan plan) {
        return plan.wallets().stream().map(PlannedWallet::decision).toList();
    }

    @Test
    void ofConflictingSharesNoneIsSentUntilOneIsPicked() throws IOException {
        Inventory inventory = conflict("one", "two");

        assertThat(decisions(Plan.ofAll(inventory, Picks.none())))
                .containsExactly(Decision.SEND, Decision.BLOCKED);
    }

    @Test
    void thePickedShareIsSentWhicheverItIsAndThePlanSaysWhy() throws IOException {
        Inventory inventory = conflict("one", "two", "three");
        for (WalletRow row : inventory.rows().subList(1, 4)) {
            Plan plan = Plan.ofAll(inventory, Picks.none().with(inventory, row));

            assertThat(decisions(plan)).containsExactly(Decision.SEND, Decision.SEND);
            assertThat(plan.wallets().getLast().row()).isEqualTo(row);
            assertThat(plan.wallets().getLast().why()).contains("operator has picked");
            assertThat(plan.wallets().getFirst().why()).isEmpty();
            assertThat(plan.duplicates()).isEqualTo(2);
        }
    }

    @Test
    void anotherPickTakesThePlaceOfTheFirstAndCanBeTakenBack() throws IOException {
        Inventory inventory = conflict("one", "two");
        Picks first = Picks.none().with(inventory, inventory.rows().get(1));
        Picks second = first.with(inventory, inventory.rows().get(2));

        assertThat(first.in(inventory)).containsExactly(1);
        assertThat(second.in(inventory)).containsExactly(2);
        assertThat(second.without(Bench.id(0))).isEqualTo(Picks.none());
    }

    @Test
    void aPickSurvivesReadingTheSameFileAgainAndNotAFileThatHasChanged() throws IOException {
        Inventory inventory = conflict("one", "two");
        Picks picks = Picks.none().with(inventory, inventory.rows().get(1));

        assertThat(picks.in(read(folder.resolve("export.ndjson")))).containsExactly(1);
        assertThat(picks.in(conflict("two", "another"))).isEmpty();
    }

    @Test
    void aRowThatSomethingElseHoldsBackCannotBePicked() {
        Inventory inventory =
                read(Path.of("src/test/resources/exports/broken/duplicate-conflict.json"));
        WalletRow right = inventory.rows().get(0);
        WalletRow ofAnother = inventory.rows().get(1);

        assertThat(Picks.canPick(right)).isTrue();
        assertThat(Picks.canPick(ofAnother)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picks.none().with(inventory, ofAnother));
        Plan plan = Plan.ofAll(inventory, Picks.none().with(inventory, right));
        assertThat(decisions(plan)).containsExactly(Decision.SEND);
        assertThat(plan.wallets().getFirst().row()).isEqualTo(right);
    }

    private Inventory aBitOfEverything() throws IOException {
        Path file = folder.resolve("export.ndjson");
        Files.writeString(
                file,
                Bench.line(Bench.id(0))
                        + Bench.solana(Bench.id(1))
                        + Bench.toLookAt(Bench.id(2))
                        + Bench.line(Bench.id(3), "!!!")
                        + Bench.toLookAt(Bench.id(4))
                        + "{\"userShare\":\"%%%\"}\n");
        return read(file);
    }

    @Test
    void whatIsNotChosenOrDoneGoesBeforeWhatIsFound() throws IOException {
        Inventory inventory = aBitOfEverything();
        Choice choice =
                Choice.only(wallet -> !wallet.equals(Bench.id(3)))
                        .withDone(Map.of(Bench.id(2), "Migrated by x", Bench.id(3), "by y"));
        Plan plan = Plan.of(inventory, Picks.none(), choice);

        assertThat(decisions(plan))
                .containsExactly(
                        Decision.SEND,
                        Decision.SEND,
                        Decision.DONE_BEFORE,
                        Decision.NOT_CHOSEN,
                        Decision.SEND,
                        Decision.BLOCKED);
        assertThat(plan.wallets().get(2).why()).isEqualTo("Migrated by x");
        assertThat(plan.wallets().get(3).why()).isEqualTo("Not chosen for this run.");
    }

    @Test
    void choosingAllIsThePlanOfAll() throws IOException {
        Inventory inventory = aBitOfEverything();

        assertThat(decisions(Plan.of(inventory, Picks.none(), Choice.all())))
                .isEqualTo(decisions(Plan.ofAll(inventory, Picks.none())));
    }

    @Test
    void aPickHoldsAlsoWhereWalletsAreChosen() throws IOException {
        Inventory inventory = conflict("one", "two");
        Picks second = Picks.none().with(inventory, inventory.rows().get(2));
        Plan plan = Plan.of(inventory, second, Choice.only(Bench.id(0)::equals));

        assertThat(decisions(plan)).containsExactly(Decision.NOT_CHOSEN, Decision.SEND);
        assertThat(plan.wallets().getLast().row()).isEqualTo(inventory.rows().get(2));
    }

    @Test
    void whatToLookAtAndWhichKindsThereAreIsOfTheWalletsToBeSentAlone() throws IOException {
        Inventory inventory = aBitOfEverything();
        Plan all = Plan.ofAll(inventory, Picks.none());
        Plan one = Plan.of(inventory, Picks.none(), Choice.only(Bench.id(1)::equals));
        Kind evm = new Kind(WalletType.EVM, WalletScheme.DKLS);
        Kind solana = new Kind(WalletType.SOLANA, WalletScheme.ED25519);

        assertThat(all.toLookAt()).isEqualTo(Map.of("BASE64_REPAIRED", 2));
        assertThat(all.types()).isEqualTo(Map.of(evm, 3, solana, 1));
        assertThat(one.toLookAt()).isEmpty();
        assertThat(one.types()).isEqualTo(Map.of(solana, 1));
    }

    @Test
    void theRecordSaysThatTheOperatorHasPicked() throws Exception {
        try (Bench bench = new Bench(folder, 1)) {
            bench.write(
                    Bench.line(Bench.id(0))
                            + Bench.line(
                                    Bench.id(0),
                                    Shares.base64(Shares.wallet(Bench.id(0).value(), "other"))));
            Inventory inventory = bench.read();
            bench.plan =
                    Plan.ofAll(inventory, Picks.none().with(inventory, inventory.rows().get(1)));

            RunSummary summary = bench.run();

            assertThat(summary.blocked()).isZero();
            assertThat(bench.events(WalletPlanned.class))
                    .singleElement()
                    .satisfies(
                            planned -> {
                                assertThat(planned.decision()).isEqualTo(Decision.SEND);
                                assertThat(planned.row()).isEqualTo(2);
                                assertThat(planned.why()).contains("operator has picked");
                            });
            bench.run();
            assertThat(bench.events(WalletPlanned.class)).hasSize(1);
            bench.plan =
                    Plan.ofAll(inventory, Picks.none().with(inventory, inventory.rows().get(0)));
            bench.run();
            assertThat(bench.events(WalletPlanned.class).getLast().row()).isEqualTo(1);
        }
    }
}
