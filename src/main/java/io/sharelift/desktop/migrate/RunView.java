package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.SegmentBar;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.migrate.MigrateViewModel.End;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.TaskRunner;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How is it going? The bar, the counts, and every wallet. */
final class RunView extends HBox {

    private final MigrateViewModel model;
    private final Words words;
    private final CourseTable table;
    private final SegmentBar bar = new SegmentBar();
    private final Map<Group, Chip> chips = new EnumMap<>(Group.class);
    private final Chip all;
    private final SearchField search;
    private final HBox note = new HBox(8);
    private final Label shown = Texts.of("", "quiet");
    private final BooleanProperty detailWanted = new SimpleBooleanProperty(true);

    RunView(MigrateViewModel model, TaskRunner tasks, Overlay overlay, Ways ways, Words words) {
        this.model = model;
        this.words = words;
        this.table = new CourseTable(words, this::toggleDetail);
        this.all = new Chip(Tone.PLAIN, words.say("group.ALL"));
        this.search = new SearchField(words.say("migrate.search"), words.say("search.clear"));
        search.textProperty().bindBidirectional(model.run().queryProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox page =
                new VBox(
                        new RunHead(model, overlay, ways, words),
                        progress(),
                        note,
                        filters(),
                        table);
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        HBox.setHgrow(page, Priority.ALWAYS);
        DetailPane detail = new DetailPane(words.say("detail"));
        detail.visibleProperty().bind(detailWanted.and(model.run().selectedProperty().isNotNull()));
        getChildren().setAll(page, detail);
        new CourseDetail(model, detail, tasks, words);
        model.run().rowsProperty().subscribe(this::take);
        model.run().countsProperty().subscribe(this::count);
        model.run().onlyProperty().subscribe(this::tellFilters);
        model.run().queryProperty().subscribe(this::tellFilters);
        model.endProperty().subscribe(this::tellEnd);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(course -> model.run().selectedProperty().set(course));
    }

    void search() {
        search.take();
    }

    void focusTable() {
        table.requestFocus();
    }

    void toggleDetail() {
        detailWanted.set(!detailWanted.get());
    }

    private Region progress() {
        Label done = Texts.of("", "medium");
        done.setId("done");
        done.textProperty().bind(model.run().doneProperty());
        Label pace = Texts.of("", "quiet", "number");
        pace.textProperty().bind(model.run().paceProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, done, gap, pace);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.setAccessibleText(words.say("migrate.bar"));
        return new VBox(8, bar, line);
    }

    private Region filters() {
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        all.setOnAction(event -> model.run().onlyProperty().set(null));
        row.getChildren().addAll(search, all);
        for (Group group : Group.values()) {
            Chip chip = new Chip(group.tone(), words.say("group." + group));
            chip.setId("group-" + group.name().toLowerCase(java.util.Locale.ROOT));
            chip.setOnAction(
                    event -> model.run().onlyProperty().set(chip.isSelected() ? group : null));
            chip.managedProperty().bind(chip.visibleProperty());
            chips.put(group, chip);
            row.getChildren().add(chip);
        }
        row.getChildren().add(shown);
        return row;
    }

    private void take() {
        Tables.show(
                table,
                model.run().rowsProperty().get(),
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("filter.none.todo")));
        tellFilters();
    }

    private void count() {
        int total = model.run().counts().total();
        all.count(total, words.number(total));
        chips.forEach(
                (group, chip) -> {
                    int count = model.run().counts().of(group);
                    chip.count(count, words.number(count));
                    chip.setVisible(
                            group.always()
                                    || count > 0
                                    || model.run().onlyProperty().get() == group);
                });
        bar.show(
                Arrays.stream(Group.values())
                        .filter(Group::inBar)
                        .map(
                                group ->
                                        new SegmentBar.Piece(
                                                group.tone(), model.run().counts().of(group)))
                        .toList(),
                model.run().counts().toSend());
        tellShown();
    }

    private void tellFilters() {
        @Nullable Group only = model.run().onlyProperty().get();
        all.setSelected(only == null);
        chips.forEach((group, chip) -> chip.setSelected(only == group));
        tellShown();
    }

    private void tellShown() {
        int visible = model.run().rowsProperty().get().size();
        int total = model.run().counts().total();
        shown.setText(visible == total ? "" : words.say("filter.shown", visible, total));
    }

    private void tellEnd(@Nullable End end) {
        note.setVisible(end != null);
        note.setManaged(end != null);
        if (end != null) {
            VBox text =
                    new VBox(
                            4, Texts.wrapped(end.heading(), "heading"), Texts.wrapped(end.words()));
            HBox.setHgrow(text, Priority.ALWAYS);
            note.setId("end");
            note.getStyleClass().setAll("note");
            end.tone().on(note);
            note.getChildren().setAll(new FontIcon(Icons.shape(end.tone())), text);
        }
    }
}
