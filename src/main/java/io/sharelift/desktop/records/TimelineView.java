package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.story.Topic;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Mentions;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Everything that happened in one record, from its first event on. */
final class TimelineView extends VBox {

    private final Words words;
    private final Times times;
    private final TableView<TimelineRow> table = new TableView<>();
    private final Map<Topic, Chip> chips = new EnumMap<>(Topic.class);
    private final SearchField search;
    private final Label title = Texts.of("", "page-title");
    private final Label about = Texts.of("", "quiet");
    private @Nullable Timeline shown;
    private FilteredList<TimelineRow> rows =
            new FilteredList<>(FXCollections.observableArrayList());

    TimelineView(RecordsViewModel model, Times times, Words words) {
        this.words = words;
        this.times = times;
        getStyleClass().add("page");
        Button back =
                new Button(words.say("records.back"), new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setId("timeline-back");
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setOnAction(event -> model.close());
        VBox heading = new VBox(4, title, about);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox head = new HBox(8, heading, back);
        head.setAlignment(Pos.CENTER_LEFT);
        search = new SearchField(words.say("timeline.search"), words.say("search.clear"));
        search.textProperty().subscribe(() -> filter());
        FlowPane filters = new FlowPane(8, 8, search);
        for (Topic topic : Topic.values()) {
            Chip chip = new Chip(Tone.PLAIN, words.say("topic." + topic));
            chip.setId("topic-" + topic.name().toLowerCase(Locale.ROOT));
            chip.setSelected(topic != Topic.SIGNATURE);
            chip.setOnAction(event -> filter());
            chips.put(topic, chip);
            filters.getChildren().add(chip);
        }
        table.setId("timeline");
        Tables.prepare(
                table,
                words.say("timeline.table"),
                () -> {},
                new Tables.Copy<>(words.say("timeline.copy.words"), TimelineRow::words),
                new Tables.Copy<>(words.say("copy.id"), TimelineRow::wallet),
                new Tables.Copy<>(words.say("timeline.copy.hash"), row -> row.recorded().hash()));
        TableColumn<TimelineRow, String> what =
                Columns.words(words.say("timeline.column.what"), 400, TimelineRow::words);
        table.getColumns().setAll(columns(what));
        Tables.fill(table, what, 280);
        table.setRowFactory(ignored -> new Row());
        table.setPlaceholder(
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("filter.none.todo")));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(head, filters, table);
    }

    private List<TableColumn<TimelineRow, ?>> columns(TableColumn<TimelineRow, String> what) {
        TableColumn<TimelineRow, String> number =
                Columns.words(
                        words.say("timeline.column.number"),
                        64,
                        row -> words.number(row.recorded().sequence()),
                        "mono",
                        "quiet");
        return List.of(
                Columns.first(number),
                Columns.words(
                        words.say("timeline.column.when"),
                        164,
                        row -> times.moment(row.recorded().at()),
                        "mono"),
                Columns.words(
                        words.say("timeline.column.topic"),
                        104,
                        row -> words.say("topic." + row.topic()),
                        "quiet"),
                what,
                Columns.code(words.say("column.wallet"), 124, TimelineRow::wallet),
                Columns.words(
                        words.say("timeline.column.who"),
                        96,
                        row -> row.recorded().actor(),
                        "quiet"));
    }

    void show(Timeline timeline) {
        title.setText(timeline.line().name());
        shown = timeline;
        chips.forEach(
                (topic, chip) -> {
                    int count = timeline.counts().getOrDefault(topic, 0);
                    chip.count(count, words.number(count));
                });
        rows = new FilteredList<>(FXCollections.observableList(timeline.rows()));
        table.setItems(rows);
        filter();
        table.requestFocus();
    }

    void search() {
        search.take();
    }

    private void filter() {
        Set<Topic> wanted = EnumSet.noneOf(Topic.class);
        chips.forEach(
                (topic, chip) -> {
                    if (chip.isSelected()) {
                        wanted.add(topic);
                    }
                });
        String text = search.textProperty().get().strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(
                row ->
                        wanted.contains(row.topic())
                                && (text.isEmpty()
                                        || Mentions.in(row.words(), text)
                                        || Mentions.in(row.wallet(), text)
                                        || Mentions.in(row.recorded().actor(), text)));
        if (shown != null) {
            int all = shown.counts().values().stream().mapToInt(Integer::intValue).sum();
            about.setText(
                    shown.leftOut() == 0
                            ? words.say("timeline.about", rows.size(), all)
                            : words.say("timeline.about.cut", rows.size(), all, shown.leftOut()));
        }
    }

    private static final class Row extends TableRow<TimelineRow> {
        @Override
        protected void updateItem(@Nullable TimelineRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean blank = row == null || empty;
            (blank || row == null ? Tone.PLAIN : Topic.tone(row.recorded().event())).on(this);
            setAccessibleText(blank || row == null ? null : row.words());
        }
    }
}
