package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.SegmentBar;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Is it done? Para's ready list beside the wallets of the exports. */
public final class ReadyView implements Screen {

    private final ReadyViewModel model;
    private final Words words;
    private final ReadyTable table;
    private final SegmentBar bar = new SegmentBar();
    private final Chip all;
    private final Map<Standing, Chip> chips = new EnumMap<>(Standing.class);
    private final SearchField search;
    private final Label shown = Texts.of("", "quiet");
    private final VBox page;

    public ReadyView(ReadyViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.table = new ReadyTable(words);
        this.all = new Chip(Tone.PLAIN, words.say("group.ALL"));
        this.search = new SearchField(words.say("ready.search"), words.say("search.clear"));
        search.textProperty().bindBidirectional(model.queryProperty());
        bar.setAccessibleText(words.say("ready.bar"));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox answer = new VBox(16, bar, filters(), table);
        answer.visibleProperty().bind(model.askedProperty());
        StackPane middle = new StackPane(answer, empty());
        VBox.setVgrow(middle, Priority.ALWAYS);
        page = new VBox(head(), new Note(Tone.LOOK, model.troubleProperty()), verdict(), middle);
        page.getStyleClass().add("page");
        model.rowsProperty().subscribe(this::take);
        model.countsProperty().subscribe(this::count);
        model.onlyProperty().subscribe(this::tellFilters);
        model.queryProperty().subscribe(this::tellFilters);
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return page;
    }

    @Override
    public void shown() {
        table.requestFocus();
        if (!model.askedProperty().get()) {
            model.ask();
        }
    }

    @Override
    public void search() {
        search.take();
    }

    @Override
    public void refresh() {
        model.ask();
    }

    private Region head() {
        Label about = Texts.of("", "quiet");
        about.textProperty()
                .bind(
                        Bindings.when(model.askingProperty())
                                .then(model.progressProperty())
                                .otherwise(model.aboutProperty()));
        about.setMinWidth(0);
        VBox title = new VBox(4, Texts.of(words.say("ready.title"), "page-title"), about);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button cancel = new Button(words.say("cancel"));
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.askingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Button ask = new Button("", new FontIcon(MaterialDesignC.CLOUD_REFRESH));
        ask.textProperty()
                .bind(
                        Bindings.when(model.askedProperty())
                                .then(words.say("ready.ask.again"))
                                .otherwise(words.say("ready.ask")));
        ask.setId("ask-ready");
        ask.getStyleClass().add("accent");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.disableProperty().bind(model.askingProperty());
        ask.setOnAction(event -> model.ask());
        HBox head = new HBox(8, title, cancel, ask);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** What it comes to: whether all is done, and if not, what to keep and what to do. */
    private Region verdict() {
        Label heading = Texts.wrapped("", "heading");
        Label text = Texts.wrapped("");
        VBox lines = new VBox(4, heading, text);
        HBox.setHgrow(lines, Priority.ALWAYS);
        FontIcon icon = new FontIcon(Icons.shape(Tone.LOOK));
        HBox note = new HBox(8, icon, lines);
        note.setId("verdict");
        note.getStyleClass().add("note");
        note.visibleProperty().bind(model.askedProperty());
        note.managedProperty().bind(note.visibleProperty());
        model.countsProperty()
                .subscribe(
                        counts -> {
                            Tone tone = model.allReady() ? Tone.GOOD : Tone.LOOK;
                            tone.on(note);
                            icon.setIconCode(Icons.shape(tone));
                            heading.setText(model.verdict());
                            text.setText(model.verdictMeans());
                        });
        return note;
    }

    private Region empty() {
        Empty empty =
                new Empty(
                        MaterialDesignC.CHECK_DECAGRAM,
                        words.say("ready.empty"),
                        words.say("ready.empty.todo"));
        empty.visibleProperty().bind(model.askedProperty().not());
        return empty;
    }

    private Region filters() {
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        all.setOnAction(event -> model.onlyProperty().set(null));
        row.getChildren().addAll(search, all);
        for (Standing standing : Standing.values()) {
            Chip chip = new Chip(standing.tone(), words.say("standing." + standing + ".chip"));
            chip.setOnAction(
                    event -> model.onlyProperty().set(chip.isSelected() ? standing : null));
            chips.put(standing, chip);
            row.getChildren().add(chip);
        }
        row.getChildren().add(shown);
        return row;
    }

    private void take() {
        Tables.show(
                table,
                model.rowsProperty().get(),
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("filter.none.todo")));
        tellFilters();
    }

    private void count() {
        all.count(model.total(), words.number(model.total()));
        chips.forEach(
                (standing, chip) ->
                        chip.count(model.count(standing), words.number(model.count(standing))));
        long ours = model.total() - model.count(Standing.ELSEWHERE);
        bar.show(
                Arrays.stream(Standing.values())
                        .filter(
                                standing ->
                                        standing == Standing.READY || standing == Standing.NOT_YET)
                        .map(each -> new SegmentBar.Piece(each.tone(), model.count(each)))
                        .toList(),
                ours);
    }

    private void tellFilters() {
        Standing only = model.onlyProperty().get();
        all.setSelected(only == null);
        chips.forEach((standing, chip) -> chip.setSelected(only == standing));
        int visible = model.rowsProperty().get().size();
        shown.setText(
                visible == model.total() ? "" : words.say("filter.shown", visible, model.total()));
    }
}
