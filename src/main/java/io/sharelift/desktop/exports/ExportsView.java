package io.sharelift.desktop.exports;

import io.sharelift.desktop.control.LastFolder;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.io.File;
import java.util.List;

/** What have I got? Files are dropped or chosen here, and each tells what is in it. */
public final class ExportsView implements Screen {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ExportsViewModel model;
    private final LastFolder folder;
    private final Words words;
    private final VBox page = new VBox();
    private final VBox cards = new VBox(8);
    private final Button inspect;

    /** Kept here: a binding that nobody holds is collected, and then tells nothing more. */
    private final BooleanBinding anyFile;

    public ExportsView(ExportsViewModel model, LastFolder folder, Words words, Runnable goInspect) {
        this.model = model;
        this.folder = folder;
        this.words = words;
        this.anyFile = Bindings.isNotEmpty(model.files());
        inspect = new Button(words.say("exports.inspect"));
        inspect.setId("go-inspect");
        inspect.getStyleClass().add("accent");
        inspect.setGraphic(new FontIcon(MaterialDesignA.ARROW_RIGHT));
        inspect.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        inspect.setOnAction(event -> goInspect.run());
        inspect.visibleProperty().bind(Bindings.isNotEmpty(model.files()));
        inspect.disableProperty().bind(model.readingProperty());

        HBox head = new HBox(16, title(), inspect);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane list = new ScrollPane(cards);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.visibleProperty().bind(Bindings.isNotEmpty(model.files()));
        list.managedProperty().bind(list.visibleProperty());
        page.getStyleClass().add("page");
        page.getChildren()
                .setAll(
                        head,
                        new Note(Tone.LOOK, model.troubleProperty()),
                        progress(),
                        unseal(),
                        drop(),
                        list);
        model.files().addListener((ListChangeListener<Object>) change -> showCards());
        takeDrops(page);
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
    public void refresh() {
        model.readAgain();
    }

    private Region title() {
        VBox box =
                new VBox(
                        4,
                        Texts.of(words.say("exports.title"), "page-title"),
                        Texts.of(words.say("exports.subtitle"), "quiet"));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Region progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("exports.reading"));
        Label text = Texts.of("", "quiet");
        text.textProperty().bind(model.progressWordsProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(words.say("cancel"));
        cancel.setId("cancel-reading");
        cancel.setOnAction(event -> model.cancel());
        HBox line = new HBox(16, Texts.of(words.say("exports.reading"), "heading"), text, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(12, line, bar);
        box.getStyleClass().add("card");
        box.visibleProperty().bind(model.readingProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Asks for the key of sealed shares, in a field that never is a text. */
    private Region unseal() {
        SecretField key = new SecretField(words.say("paste"), words.say("clear"));
        key.setId("share-key");
        key.setAccessibleText(words.say("exports.unseal.key"));
        key.setPromptText(words.say("exports.unseal.key"));
        HBox.setHgrow(key, Priority.ALWAYS);
        Button open = new Button(words.say("exports.unseal.open"));
        open.setId("unseal");
        open.getStyleClass().add("accent");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.disableProperty()
                .bind(key.secretLengthProperty().isEqualTo(0).or(model.readingProperty()));
        open.setOnAction(
                event -> {
                    char[] typed = key.copySecret();
                    key.wipe();
                    model.unseal(typed);
                });
        HBox line = new HBox(8, key, open);
        VBox card =
                new VBox(
                        8,
                        Texts.wrapped(words.say("exports.unseal"), "heading"),
                        Texts.wrapped(words.say("exports.unseal.about"), "quiet"),
                        line);
        card.getStyleClass().add("card");
        card.visibleProperty().bind(model.wantsShareKeyProperty());
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private Region drop() {
        FontIcon icon = new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN);
        icon.getStyleClass().add("big-icon");
        Button choose = new Button(words.say("exports.choose"));
        choose.setId("choose");
        choose.setOnAction(event -> choose());
        Button practise = new Button(words.say("exports.practice"));
        practise.setId("practice-export");
        practise.getStyleClass().add("flat");
        practise.setGraphic(Icons.quiet(MaterialDesignF.FILE_PLUS_OUTLINE));
        practise.setOnAction(event -> model.makePracticeExport());
        practise.disableProperty().bind(model.readingProperty());
        practise.visibleProperty().bind(model.practiceProperty());
        practise.managedProperty().bind(practise.visibleProperty());
        choose.disableProperty().bind(model.readingProperty());
        Label heading = Texts.of(words.say("exports.drop"), "group-title");
        Label formats = Texts.wrapped(words.say("exports.formats"), "quiet");
        formats.setMaxWidth(460);
        formats.setStyle("-fx-text-alignment: center");
        HBox buttons = new HBox(8, choose, practise);
        buttons.setAlignment(Pos.CENTER);
        VBox.setMargin(buttons, new javafx.geometry.Insets(8, 0, 0, 0));
        VBox large = new VBox(icon, heading, formats, buttons);
        large.getStyleClass().add("drop");
        anyFile.subscribe(
                some -> {
                    VBox.setVgrow(large, some ? Priority.NEVER : Priority.ALWAYS);
                    large.getStyleClass().removeAll("small");
                    if (some) {
                        large.getStyleClass().add("small");
                        choose.setText(words.say("exports.more"));
                        HBox line =
                                new HBox(
                                        16,
                                        Icons.quiet(MaterialDesignT.TRAY_ARROW_DOWN),
                                        Texts.of(words.say("exports.drop.more"), "quiet"),
                                        spring(),
                                        buttons);
                        line.setAlignment(Pos.CENTER_LEFT);
                        large.getChildren().setAll(line);
                    } else {
                        choose.setText(words.say("exports.choose"));
                        large.getChildren().setAll(icon, heading, formats, buttons);
                    }
                    choose.getStyleClass().remove("accent");
                    if (!some) {
                        choose.getStyleClass().add("accent");
                    }
                });
        return large;
    }

    private static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("exports.choose.title"));
        folder.on(chooser);
        List<File> chosen = chooser.showOpenMultipleDialog(page.getScene().getWindow());
        if (chosen != null) {
            folder.chosen(chosen.getFirst());
            model.open(chosen.stream().map(File::toPath).toList());
        }
    }

    private void takeDrops(Region target) {
        target.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles() && !model.readingProperty().get()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        target.lookup(".drop").pseudoClassStateChanged(OVER, true);
                    }
                    event.consume();
                });
        target.addEventHandler(
                DragEvent.DRAG_EXITED,
                event -> target.lookup(".drop").pseudoClassStateChanged(OVER, false));
        target.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    model.open(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                    event.setDropCompleted(true);
                    event.consume();
                });
    }

    private void showCards() {
        cards.getChildren()
                .setAll(
                        model.files().stream()
                                .map(file -> new FileCard(file, model, words))
                                .toList());
    }
}
