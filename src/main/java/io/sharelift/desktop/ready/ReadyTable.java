package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.rows.ArrangedTable;
import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every wallet of exports and ready list, with what is known of it. */
final class ReadyTable extends ArrangedTable<ReadyWallets, ReadyRow> {

    private final ReadyViewModel model;
    private final Words words;
    private final Map<TableColumn<ReadyRow, ?>, RowOrder.Key<ReadyWallets>> keys = new HashMap<>();

    ReadyTable(ReadyViewModel model, Runnable toggleDetail, Words words) {
        this.model = model;
        this.words = words;
        setId("ready");
        Tables.prepare(
                this,
                words.say("ready.table"),
                toggleDetail,
                new Tables.Copy<>(words.say("copy.id"), row -> row.wallet().value()),
                new Tables.Copy<>(words.say("copy.address"), ReadyRow::address),
                new Tables.Copy<>(words.say("copy.identifier"), ReadyRow::identifier));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventFilter(KeyEvent.KEY_PRESSED, ReadyTable::refuseAll);
        setTableMenuButtonVisible(true);
        addColumns();
        setRowFactory(table -> new Row());
        takeWishes();
    }

    /** Shows these rows, and selects the one at this place; none if it is negative. */
    void show(List<ReadyRow> rows, int selected) {
        swap(rows, selected);
    }

    @Override
    protected RowOrder.Key<ReadyWallets> key(TableColumn<ReadyRow, ?> column) {
        RowOrder.Key<ReadyWallets> own = keys.get(column);
        return own != null ? own : (all, number) -> column.getCellData(all.row(number));
    }

    /**
     * JavaFX takes seconds of the window's thread to let go of 100,000 selected rows; all that are
     * ready can be asked to sign without selecting them.
     */
    private static void refuseAll(KeyEvent event) {
        boolean all = event.isShortcutDown() && event.getCode() == KeyCode.A;
        boolean toAnEnd =
                event.isShiftDown()
                        && (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END);
        if (all || toAnEnd) {
            event.consume();
        }
    }

    private void addColumns() {
        TableColumn<ReadyRow, String> share =
                Columns.words(words.say("ready.column.share"), 168, this::share);
        add(Columns.first(state()), (all, number) -> all.wallet(number).standing());
        add(
                Columns.code(words.say("column.wallet"), 124, row -> row.wallet().value()),
                (all, number) -> all.wallet(number).wallet().value());
        add(share, (all, number) -> share(all.wallet(number)));
        add(proof(), (all, number) -> all.wallet(number).proof());
        add(
                Columns.liveWords(
                        words.say("ready.column.since"),
                        100,
                        this::since,
                        UnaryOperator.identity(),
                        "quiet"),
                (all, number) -> seconds(all.row(number).waitsSince()));
        add(
                Columns.words(words.say("column.type"), 76, row -> type(row.type())),
                (all, number) -> ReadyRow.type(all.wallet(number)));
        getColumns()
                .addAll(
                        List.of(
                                Columns.address(
                                        words.say("column.address"), 112, ReadyRow::address),
                                Columns.words(
                                        words.say("ready.column.para"),
                                        90,
                                        ReadyRow::status,
                                        "quiet"),
                                Columns.words(
                                        words.say("inspect.column.who"),
                                        160,
                                        ReadyRow::identifier)));
        Tables.fill(this, share, 168);
    }

    private <T> TableColumn<ReadyRow, T> add(
            TableColumn<ReadyRow, T> column, RowOrder.Key<ReadyWallets> key) {
        keys.put(column, key);
        getColumns().add(column);
        return column;
    }

    private TableColumn<ReadyRow, Standing> state() {
        return Columns.mark(
                words.say("ready.column.state"),
                140,
                ReadyRow::standing,
                (mark, standing) -> {
                    mark.show(Standings.tone(standing), words.say("standing." + standing));
                    mark.filled(standing == Standing.READY);
                },
                Comparator.naturalOrder());
    }

    private TableColumn<ReadyRow, ProofState> proof() {
        return Columns.mark(
                words.say("ready.column.proof"),
                156,
                row -> row.known().proof(),
                (mark, proof) -> {
                    mark.show(Standings.proof(proof), words.say("proof." + proof));
                    mark.getStyleClass().remove("quiet");
                    if (proof == ProofState.NOT_ASKED) {
                        mark.getStyleClass().add("quiet");
                    }
                },
                Comparator.<ProofState>naturalOrder());
    }

    private String share(ReadyRow row) {
        return share(row.known());
    }

    private String share(Reconciled wallet) {
        if (wallet.keep() == null) {
            return words.say(model.practice() ? "keep.none.practice" : "keep.none");
        }
        return words.say("keep." + wallet.keep());
    }

    private ObservableValue<String> since(ReadyRow row) {
        Instant since = row.waitsSince();
        return since == null
                ? new ReadOnlyStringWrapper("")
                : Bindings.createStringBinding(
                        () -> waits(since, model.again().nowProperty().get()),
                        model.again().nowProperty());
    }

    private static String waits(Instant since, Instant now) {
        Duration waits = Duration.between(since, now);
        return waits.isNegative() ? "" : Times.whole(waits);
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    private String type(String type) {
        return words.knows("type." + type) ? words.say("type." + type) : type;
    }

    private final class Row extends TableRow<ReadyRow> {
        @Override
        protected void updateItem(@Nullable ReadyRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean blank = row == null || empty;
            (blank || row == null ? Tone.PLAIN : Standings.row(row.known())).on(this);
            setAccessibleText(
                    blank || row == null
                            ? null
                            : words.say(
                                    "ready.row.spoken",
                                    row.wallet().value(),
                                    type(row.type()),
                                    words.say("standing." + row.standing()),
                                    words.say("proof." + row.known().proof()),
                                    share(row)));
        }
    }
}
