package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.ArrayList;
import java.util.List;

/** Everything but sending: tried once, before anybody approves. */
final class RehearsalCard extends VBox {

    private static final int SHOWN = 8;

    private final Words words;
    private final VBox found = new VBox(8);

    RehearsalCard(PlanViewModel model, Words words) {
        super(12);
        this.words = words;
        Button start =
                new Button(words.say("plan.rehearse"), new FontIcon(MaterialDesignT.TEST_TUBE));
        start.setId("rehearse");
        start.visibleProperty().bind(model.rehearsingProperty().not());
        start.managedProperty().bind(start.visibleProperty());
        start.disableProperty().bind(model.looksProperty().not().and(model.looksWantedProperty()));
        start.setOnAction(event -> model.rehearse());
        Button cancel = new Button(words.say("cancel"));
        cancel.setId("rehearse-cancel");
        cancel.visibleProperty().bind(model.rehearsingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(event -> model.cancelRehearsal());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(180);
        bar.progressProperty().bind(model.rehearsedPartProperty());
        Label progress = Texts.of("", "quiet");
        progress.textProperty().bind(model.rehearsalProgressProperty());
        HBox going = new HBox(8, bar, progress);
        going.setAlignment(Pos.CENTER_LEFT);
        going.visibleProperty().bind(model.rehearsingProperty());
        going.managedProperty().bind(going.visibleProperty());
        HBox line = new HBox(12, start, cancel, going);
        line.setAlignment(Pos.CENTER_LEFT);
        found.managedProperty().bind(Bindings.isNotEmpty(found.getChildren()));
        getChildren()
                .setAll(Texts.wrapped(words.say("plan.rehearsal.about"), "quiet"), line, found);
        model.rehearsalProperty().subscribe(this::show);
    }

    private void show(@Nullable Rehearsed rehearsed) {
        List<Node> lines = new ArrayList<>();
        if (rehearsed != null) {
            Tone tone = rehearsed.troubled() == 0 ? Tone.GOOD : Tone.LOOK;
            HBox note = new HBox(8, Icons.of(tone), Texts.wrapped(rehearsed.words()));
            note.setId("rehearsed");
            note.getStyleClass().add("note");
            tone.on(note);
            lines.add(note);
            rehearsed.troubles().stream()
                    .limit(SHOWN)
                    .forEach(
                            trouble ->
                                    lines.add(
                                            Texts.wrapped(
                                                    Shortened.middle(trouble.wallet())
                                                            + "  "
                                                            + trouble.words())));
            int more = rehearsed.troubled() - Math.min(SHOWN, rehearsed.troubles().size());
            if (more > 0) {
                lines.add(Texts.wrapped(words.say("plan.rehearsal.more", more), "quiet"));
            }
        }
        found.getChildren().setAll(lines);
    }
}
