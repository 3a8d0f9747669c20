package io.sharelift.desktop.records;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What happened before? Every record that this user knows. */
public final class RecordsView implements Screen {

    private final RecordsViewModel model;
    private final Words words;
    private final RecordsTable table;
    private final TimelineView timeline;
    private final StackPane view;
    private final BooleanProperty detailWanted = new SimpleBooleanProperty(true);

    /**
     * @param goOn takes a record to the plan, to go on with it
     */
    public RecordsView(RecordsViewModel model, Overlay overlay, Consumer<Path> goOn, Words words) {
        this.model = model;
        this.words = words;
        Times times = new Times(ZoneId.systemDefault());
        this.table = new RecordsTable(model, times, this::toggleDetail, words);
        this.timeline = new TimelineView(model, times, words);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null) {
                                model.selectedProperty().set(line);
                            }
                        });
        model.selectedProperty().subscribe(line -> table.getSelectionModel().select(line));
        DetailPane detail = new DetailPane(words.say("detail"));
        detail.visibleProperty().bind(detailWanted.and(model.selectedProperty().isNotNull()));
        new RecordDetail(model, detail, times, words);
        StackPane middle = new StackPane(table, empty());
        table.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page =
                new VBox(
                        head(),
                        new Note(Tone.BLOCKS, model.troubleProperty()),
                        new RecordDeeds(model, overlay, times, goOn, words),
                        middle);
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox list = new HBox(page, detail);
        view = new StackPane(list, timeline);
        model.openedProperty()
                .subscribe(
                        opened -> {
                            list.setVisible(opened == null);
                            timeline.setVisible(opened != null);
                            if (opened != null) {
                                timeline.show(opened);
                            }
                        });
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void refresh() {
        model.load();
    }

    @Override
    public void search() {
        if (timeline.isVisible()) {
            timeline.search();
        }
    }

    @Override
    public void toggleDetail() {
        detailWanted.set(!detailWanted.get());
    }

    private Region head() {
        Label about = Texts.of("", "quiet");
        about.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.loadingProperty().get()
                                                ? words.say("records.loading")
                                                : words.say("records.about", model.lines().size()),
                                model.loadingProperty(),
                                model.lines()));
        VBox title = new VBox(4, Texts.of(words.say("records.title"), "page-title"), about);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button another = new Button(words.say("records.another"));
        another.setId("record-another");
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnAction(event -> choose());
        Button open =
                new Button(words.say("records.open"), new FontIcon(MaterialDesignA.ARROW_RIGHT));
        open.setId("record-open");
        open.setContentDisplay(ContentDisplay.RIGHT);
        model.selectedProperty().subscribe(line -> accent(open, line));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.disableProperty().bind(model.readable().not());
        open.setOnAction(event -> model.openSelected());
        HBox head = new HBox(8, title, another, open);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Where a plan waits for an approval, that is the next step, and not to look. */
    private static void accent(Button open, @Nullable RecordLine line) {
        open.getStyleClass().remove("accent");
        if (line == null || line.state() != RecordState.TO_APPROVE) {
            open.getStyleClass().add("accent");
        }
    }

    private Node empty() {
        Empty empty =
                new Empty(
                        MaterialDesignC.CLIPBOARD_TEXT_OUTLINE,
                        words.say("records.empty"),
                        words.say("records.empty.todo"));
        empty.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        return empty;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("records.another"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.say("plan.record.kind"), "*.sharelift"));
        File file = chooser.showOpenDialog(view.getScene().getWindow());
        if (file != null) {
            model.add(file.toPath());
        }
    }
}
