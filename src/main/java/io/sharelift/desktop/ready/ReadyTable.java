package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** The wallets of exports and ready list side by side. */
final class ReadyTable extends TableView<ReadyRow> {

    private final Words words;

    ReadyTable(Words words) {
        this.words = words;
        setId("ready");
        Tables.prepare(
                this,
                words.say("ready.table"),
                () -> {},
                new Tables.Copy<>(words.say("copy.id"), row -> row.wallet().value()),
                new Tables.Copy<>(words.say("copy.address"), ReadyRow::address),
                new Tables.Copy<>(words.say("copy.identifier"), ReadyRow::identifier));
        getColumns().setAll(columns());
        getColumns().stream()
                .filter(column -> column.getText().equals(words.say("migrate.column.what")))
                .forEach(column -> Tables.fill(this, column, 180));
        setRowFactory(table -> new Row());
    }

    private List<TableColumn<ReadyRow, ?>> columns() {
        TableColumn<ReadyRow, Standing> state =
                Columns.mark(
                        words.say("ready.column.state"),
                        150,
                        ReadyRow::standing,
                        (mark, standing) -> {
                            mark.show(standing.tone(), words.say("standing." + standing));
                            mark.filled(standing == Standing.READY);
                        },
                        Comparator.naturalOrder());
        return List.of(
                Columns.first(state),
                Columns.code(words.say("column.wallet"), 128, row -> row.wallet().value()),
                Columns.words(words.say("column.type"), 76, this::type),
                Columns.address(words.say("column.address"), 112, ReadyRow::address),
                Columns.words(words.say("inspect.column.who"), 180, ReadyRow::identifier),
                Columns.words(words.say("ready.column.para"), 90, this::status, "quiet"),
                Columns.words(words.say("migrate.column.what"), 480, ReadyRow::why, "quiet"));
    }

    private String type(ReadyRow row) {
        return words.knows("type." + row.type()) ? words.say("type." + row.type()) : row.type();
    }

    /** Para's own word, whatever it is. */
    private @Nullable String status(ReadyRow row) {
        return row.listed() == null ? null : row.listed().status();
    }

    private final class Row extends TableRow<ReadyRow> {
        @Override
        protected void updateItem(@Nullable ReadyRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean blank = row == null || empty;
            (blank || row == null ? Tone.PLAIN : row.standing().tone()).on(this);
            setAccessibleText(
                    blank || row == null
                            ? null
                            : words.say(
                                    "ready.row.spoken",
                                    row.wallet().value(),
                                    type(row),
                                    words.say("standing." + row.standing())));
        }
    }
}
