package io.sharelift.desktop.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

final class ArrangementTest {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

    private final Inventory inventory =
            InventoryReader.read(
                    List.of(
                            EXPORTS.resolve("array.json"),
                            EXPORTS.resolve("legacy.json"),
                            EXPORTS.resolve("broken/no-signer.json"),
                            EXPORTS.resolve("broken/duplicate-conflict.json")),
                    ReadingProgress.none());
    private final Arrangement all = Arrangement.of(Judged.of(inventory));

    private static RowOrder<Judged> by(
            String column, boolean descending, Function<WalletRow, @Nullable Object> key) {
        return new RowOrder<>(
                column, descending, (wallets, number) -> key.apply(wallets.row(number)));
    }

    private List<WalletRow> found(String query, Soundness only, @Nullable FindingCode code) {
        return all.with(List.of(), RowFilter.of(query, only, code)).rows();
    }

    @Test
    void atFirstEveryWalletIsShownInTheOrderOfTheFiles() {
        assertThat(all.rows()).isEqualTo(inventory.rows());
    }

    @Test
    void aSearchFindsWhatOccursInAnyTextWhateverItsCase() {
        WalletRow wanted = inventory.rows().get(5);

        assertThat(
                        found(
                                "  "
                                        + String.valueOf(wanted.walletId()).toUpperCase(Locale.ROOT)
                                        + " ",
                                Soundness.ANY,
                                null))
                .containsExactly(wanted);
        assertThat(found(String.valueOf(wanted.identifier()), Soundness.ANY, null))
                .contains(wanted);
        assertThat(found("legacy.json", Soundness.ANY, null)).hasSize(6);
        assertThat(found("nowhere", Soundness.ANY, null)).isEmpty();
    }

    @Test
    void filtersLetThroughWhatTheirCountsSay() {
        assertThat(found("", Soundness.HELD_BACK, null))
                .hasSize((int) inventory.tally().wallets(Severity.BLOCKS))
                .allMatch(WalletRow::blocked);
        for (FindingCode code : inventory.tally().codes().keySet()) {
            assertThat((long) found("", Soundness.ANY, code).size())
                    .isEqualTo(inventory.tally().codes().get(code));
        }
    }

    @Test
    void typesAndSchemesLetThroughWhatTheirCountsSay() {
        inventory
                .tally()
                .types()
                .forEach(
                        (type, count) ->
                                assertThat(kinds(type, null))
                                        .hasSize(count.intValue())
                                        .allMatch(row -> row.type() == type));
        inventory
                .tally()
                .schemes()
                .forEach(
                        (scheme, count) ->
                                assertThat(kinds(null, scheme))
                                        .hasSize(count.intValue())
                                        .allMatch(row -> row.scheme() == scheme));
        assertThat(inventory.tally().types()).hasSizeGreaterThan(1);
        assertThat(kinds(WalletType.SOLANA, WalletScheme.DKLS)).isEmpty();
    }

    @Test
    void aRowWithoutASegmentIsOfNoKind() {
        Inventory unreadable =
                InventoryReader.read(
                        List.of(EXPORTS.resolve("broken/bad-base64.json")), ReadingProgress.none());

        assertThat(unreadable.rows()).hasSize(1);
        assertThat(unreadable.tally().types()).isEmpty();
        assertThat(unreadable.tally().schemes()).isEmpty();
        assertThat(unreadable.type(0)).isNull();
    }

    private List<WalletRow> kinds(@Nullable WalletType type, @Nullable WalletScheme scheme) {
        return all.with(List.of(), RowFilter.ALL.kinds(type, scheme)).rows();
    }

    @Test
    void aRowThatWasPickedIsSoundAndTheOtherStaysHeldBack() {
        WalletRow right =
                inventory.rows().stream().filter(Picks::canPick).findFirst().orElseThrow();
        long heldBack = all.wallets().count(Soundness.HELD_BACK);

        Arrangement picked = all.with(Picks.none().with(inventory, right));

        assertThat(picked.wallets().soundness(right)).isEqualTo(Soundness.SOUND);
        assertThat(picked.wallets().count(Soundness.HELD_BACK)).isEqualTo(heldBack - 1);
        assertThat(picked.with(List.of(), RowFilter.of("", Soundness.HELD_BACK, null)).rows())
                .hasSize((int) heldBack - 1)
                .doesNotContain(right);
        assertThat(
                        inventory.rows().stream()
                                .filter(row -> picked.wallets().pickedAnother(row))
                                .map(WalletRow::walletId))
                .containsOnly(right.walletId());
        assertThat(picked.with(picked.wallets().picks())).isSameAs(picked);
    }

    @Test
    void aNarrowerSearchGivesTheSameFromTheLastResultAsFromTheStart() {
        RowFilter wide = RowFilter.of("1", Soundness.ANY, null);
        RowFilter narrow = RowFilter.of("12", Soundness.SOUND, null);

        assertThat(narrow.narrows(wide)).isTrue();
        assertThat(wide.narrows(narrow)).isFalse();
        assertThat(all.with(List.of(), wide).with(List.of(), narrow).rows())
                .isEqualTo(all.with(List.of(), narrow).rows());
        assertThat(all.with(List.of(), narrow).with(List.of(), wide).rows())
                .isEqualTo(all.with(List.of(), wide).rows());
    }

    @Test
    void rowsAreSortedByTheFirstColumnAndThenByTheSecondWithNothingFirst() {
        RowOrder<Judged> type = by("type", true, row -> row.type().name());
        RowOrder<Judged> who = by("who", false, WalletRow::identifier);

        List<WalletRow> sorted = all.with(List.of(type, who), RowFilter.ALL).rows();

        Comparator<WalletRow> expected =
                Comparator.comparing((WalletRow row) -> row.type().name())
                        .reversed()
                        .thenComparing(
                                WalletRow::identifier,
                                Comparator.nullsFirst(Comparator.naturalOrder()));
        assertThat(sorted).isEqualTo(inventory.rows().stream().sorted(expected).toList());
    }

    @Test
    void aSearchKeepsTheOrderAndKnowsWhereARowHasGone() {
        List<RowOrder<Judged>> order = List.of(by("id", true, WalletRow::walletId));
        Arrangement arrangement = all.with(order, RowFilter.of("sol", Soundness.ANY, null));

        WalletRow second = arrangement.rows().get(1);

        assertThat(arrangement.placeOf(second)).isEqualTo(1);
        assertThat(arrangement.placeOf(null)).isEqualTo(-1);
        assertThat(String.valueOf(arrangement.rows().getFirst().walletId()))
                .isGreaterThan(String.valueOf(second.walletId()));
    }

    @Test
    void anArrangementThatIsNoLongerWantedIsGivenUp() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> found("1", Soundness.ANY, null))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
