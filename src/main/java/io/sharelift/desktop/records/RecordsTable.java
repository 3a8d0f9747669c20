package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.story.EventWords;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordReader;
import io.sharelift.record.account.Result;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** The records, one line each. */
final class RecordsTable extends TableView<RecordLine> {

    private final Words words;
    private final Times times;

    RecordsTable(RecordsViewModel model, Times times, Runnable toggleDetail, Words words) {
        this.words = words;
        this.times = times;
        setId("records");
        Tables.prepare(
                this,
                words.say("records.table"),
                toggleDetail,
                new Tables.Copy<>(words.say("records.copy.file"), line -> line.file().toString()),
                new Tables.Copy<>(words.say("records.copy.anchor"), RecordsTable::anchor));
        TableColumn<RecordLine, String> name =
                Columns.words(
                        words.say("records.column.name"),
                        180,
                        line -> RecordReader.nameOf(line.file()));
        getColumns().setAll(columns(name));
        Tables.fill(this, name, 96);
        setItems(model.lines());
        setRowFactory(
                table -> {
                    TableRow<RecordLine> row = new Row();
                    row.setOnMouseClicked(
                            event -> {
                                if (event.getClickCount() == 2 && !row.isEmpty()) {
                                    model.openSelected();
                                }
                            });
                    return row;
                });
    }

    private List<TableColumn<RecordLine, ?>> columns(TableColumn<RecordLine, String> name) {
        TableColumn<RecordLine, RecordState> state =
                Columns.mark(
                        words.say("records.column.state"),
                        142,
                        RecordLine::state,
                        (mark, now) -> {
                            mark.show(now.tone(), words.say("record-state." + now));
                            mark.filled(now == RecordState.READY);
                        },
                        Comparator.naturalOrder());
        return List.of(
                Columns.first(state),
                name,
                Columns.words(words.say("records.column.where"), 84, this::where),
                Columns.words(words.say("records.column.done"), 100, this::done),
                Columns.words(words.say("records.column.last"), 106, this::last));
    }

    private String where(RecordLine line) {
        var what = line.what();
        return what == null || what.plan() == null
                ? ""
                : EventWords.place(what.plan().environment(), words);
    }

    private String done(RecordLine line) {
        var what = line.what();
        return what == null
                ? ""
                : words.say(
                        "records.done",
                        what.results().getOrDefault(Result.MIGRATED, 0)
                                + what.results().getOrDefault(Result.ALREADY, 0),
                        what.wallets());
    }

    private String last(RecordLine line) {
        return line.what() == null ? "" : times.lately(line.what().last());
    }

    private static @Nullable String anchor(RecordLine line) {
        return line.what() == null ? null : line.what().anchor().text();
    }

    private final class Row extends TableRow<RecordLine> {
        @Override
        protected void updateItem(@Nullable RecordLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean blank = line == null || empty;
            (blank || line == null ? io.sharelift.desktop.theme.Tone.PLAIN : line.state().tone())
                    .on(this);
            setAccessibleText(
                    blank || line == null
                            ? null
                            : words.say(
                                    "records.row.spoken",
                                    line.name(),
                                    words.say("record-state." + line.state())));
        }
    }
}
