package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.rows.ArrangedTable;
import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of everything that the exports hold. */
final class WalletTable extends ArrangedTable<Judged, WalletRow> {

    private final Words words;
    private final TableColumn<WalletRow, Soundness> state;
    private Judged wallets = Judged.of(Inventory.empty());

    WalletTable(Words words, Runnable toggleDetail) {
        this.words = words;
        setId("wallets");
        Tables.prepare(
                this,
                words.say("inspect.table"),
                toggleDetail,
                new Tables.Copy<>(words.say("copy.id"), WalletTable::id),
                new Tables.Copy<>(words.say("copy.address"), WalletRow::address),
                new Tables.Copy<>(words.say("copy.identifier"), WalletRow::identifier));
        state = Columns.first(state());
        getColumns().setAll(columns());
        // For few, and then in the menu of columns: the type says which scheme it nearly always is.
        hide("column.scheme");
        hide("inspect.column.segments");
        setTableMenuButtonVisible(true);
        getColumns().stream()
                .filter(column -> column.getText().equals(words.say("inspect.column.findings")))
                .forEach(column -> Tables.fill(this, column, 150));
        setRowFactory(table -> new Row());
        takeWishes();
        // Trouble first, so that it is seen without searching.
        getSortOrder().setAll(List.of(state));
    }

    private void hide(String title) {
        getColumns().stream()
                .filter(column -> column.getText().equals(words.say(title)))
                .forEach(column -> column.setVisible(false));
    }

    /** Shows these rows of wallets, and selects the one at this place; none if it is negative. */
    void show(Judged newWallets, List<WalletRow> rows, int selected) {
        wallets = newWallets;
        swap(rows, selected);
    }

    @Override
    protected RowOrder.Key<Judged> key(TableColumn<WalletRow, ?> column) {
        if (column.equals(state)) {
            return Judged::soundness;
        }
        return column.getText().equals(words.say("inspect.column.place"))
                ? (all, number) -> (long) number
                : (all, number) -> column.getCellData(all.row(number));
    }

    private TableColumn<WalletRow, Soundness> state() {
        return Columns.mark(
                words.say("inspect.column.state"),
                114,
                (WalletRow row) -> wallets.soundness(row),
                (mark, soundness) -> {
                    mark.show(soundness.tone(), words.say("soundness." + soundness));
                    mark.getStyleClass().remove("quiet");
                    if (soundness == Soundness.SOUND) {
                        mark.getStyleClass().add("quiet");
                    }
                },
                Comparator.<Soundness>naturalOrder());
    }

    private List<TableColumn<WalletRow, ?>> columns() {
        TableColumn<WalletRow, String> place =
                Columns.words(words.say("inspect.column.place"), 172, this::place, "quiet");
        return List.of(
                state,
                Columns.code(words.say("column.wallet"), 124, WalletTable::id),
                Columns.words(words.say("inspect.column.findings"), 188, this::findings),
                Columns.words(words.say("column.type"), 72, this::type),
                Columns.address(words.say("column.address"), 104, WalletRow::address),
                Columns.words(words.say("inspect.column.who"), 148, WalletRow::identifier),
                Columns.words(
                        words.say("column.scheme"),
                        76,
                        row -> row.segment() < 0 ? null : row.scheme().name()),
                place,
                Columns.number(
                        words.say("inspect.column.segments"),
                        84,
                        row -> (long) row.segments(),
                        words::number));
    }

    private static @Nullable String id(WalletRow row) {
        return row.walletId() == null ? null : row.walletId().value();
    }

    /** Without a segment nobody knows. */
    private @Nullable String type(WalletRow row) {
        return row.segment() < 0 ? null : words.say("type." + row.type());
    }

    private String place(WalletRow row) {
        return words.say(
                "inspect.place",
                String.valueOf(row.place().file().getFileName()),
                row.place().row());
    }

    private String findings(WalletRow row) {
        boolean picked = wallets.picked(row);
        return Stream.concat(
                        picked ? Stream.of(words.say("inspect.picked")) : Stream.of(),
                        row.findings().stream()
                                .filter(
                                        finding ->
                                                !picked
                                                        || finding.code()
                                                                != FindingCode.DUPLICATE_CONFLICT)
                                .sorted(Comparator.comparing(Finding::severity))
                                .map(finding -> words.say("finding." + finding.code())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private final class Row extends TableRow<WalletRow> {
        @Override
        protected void updateItem(@Nullable WalletRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean heldBack =
                    row != null && !empty && wallets.soundness(row) == Soundness.HELD_BACK;
            (heldBack ? Tone.BLOCKS : Tone.PLAIN).on(this);
            setAccessibleText(
                    row == null || empty
                            ? null
                            : words.say(
                                    "inspect.row.spoken",
                                    Objects.requireNonNullElse(id(row), words.say("wallet.none")),
                                    Objects.requireNonNullElse(
                                            type(row), words.say("wallet.kind.none")),
                                    words.say("soundness." + wallets.soundness(row))));
        }
    }
}
