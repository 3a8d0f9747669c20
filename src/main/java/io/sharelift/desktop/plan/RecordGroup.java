package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.File;

/** Asks for the record's file, and for words where another computer wrote it last. */
final class RecordGroup extends VBox {

    private final RecordChoice model;
    private final Words words;

    RecordGroup(RecordChoice model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("group");
        Label name = Texts.of("", "mono");
        Label about = Texts.wrapped("", "quiet", "caption");
        model.recordProperty()
                .subscribe(
                        file -> {
                            name.setText(String.valueOf(file.getFileName()));
                            name.setTooltip(new Tooltip(file.toString()));
                            about.setText(
                                    words.say(
                                            model.exists()
                                                    ? "plan.record.goes-on"
                                                    : "plan.record.new",
                                            String.valueOf(file.getParent())));
                        });
        Button another = new Button(words.say("plan.record.another"));
        another.setOnAction(event -> choose(true));
        Button open = new Button(words.say("plan.record.open"));
        open.getStyleClass().add("flat");
        open.setOnAction(event -> choose(false));
        HBox line = new HBox(16, name, another, open);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(Texts.of(words.say("plan.record"), "group-title"), line, about, takeOver());
    }

    /** A record that another computer wrote last is taken over in words, or left alone. */
    private Region takeOver() {
        Label what = Texts.wrapped("");
        what.textProperty()
                .bind(
                        model.elsewhereProperty()
                                .map(computer -> words.say("plan.take.what", computer)));
        TextField why = new TextField();
        why.setId("take-over");
        why.setPromptText(words.say("plan.take.why"));
        why.setAccessibleText(words.say("plan.take.why"));
        why.textProperty().bindBidirectional(model.takeOverProperty());
        VBox note = new VBox(8, what, why);
        note.setId("elsewhere");
        note.getStyleClass().add("note");
        Tone.LOOK.on(note);
        note.visibleProperty().bind(model.elsewhereProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void choose(boolean fresh) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("plan.record"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.say("plan.record.kind"), "*.sharelift"));
        chooser.setInitialFileName(String.valueOf(model.recordProperty().get().getFileName()));
        var window = getScene().getWindow();
        File file = fresh ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        if (file != null) {
            model.choose(file.toPath(), () -> {});
        }
    }
}
