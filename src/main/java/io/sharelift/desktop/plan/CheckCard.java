package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.para.CheckStep;
import io.sharelift.para.ConnectionCheck;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Collectors;

/** What was seen on the way to Para, a line for each step, over the window. */
final class CheckCard {

    private static final int WIDTH = 620;
    private static final int NAMES = 96;

    private final NetworkViewModel model;
    private final Words words;
    private final GridPane steps = new GridPane(12, 10);
    private final Label verdict = Texts.wrapped("", "medium");
    private final Button copy;

    private CheckCard(NetworkViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.copy = new Button(words.say("check.copy"));
    }

    /** Opens it over the window; it fills when the check has been there. */
    static void open(NetworkViewModel model, String host, Overlay overlay, Words words) {
        new CheckCard(model, words).show(host, overlay);
    }

    private void show(String host, Overlay overlay) {
        ColumnConstraints icon = new ColumnConstraints();
        ColumnConstraints name = new ColumnConstraints(NAMES);
        ColumnConstraints said = new ColumnConstraints();
        said.setHgrow(Priority.ALWAYS);
        said.setMinWidth(0);
        steps.getColumnConstraints().setAll(icon, name, said);
        verdict.setId("check-verdict");
        copy.setId("check-copy");
        copy.managedProperty().bind(copy.visibleProperty());
        Button close = overlay.harmless("check-close", words.say("settings.close"));
        VBox card =
                new VBox(
                        Texts.of(words.say("check.title", host), "group-title"),
                        verdict,
                        steps,
                        new Note(Tone.BLOCKS, model.troubleProperty()),
                        Overlay.answers(copy, close));
        card.setId("check");
        card.setPrefWidth(WIDTH);
        var filling = model.seenProperty().subscribe(this::fill);
        card.sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                filling.unsubscribe();
                                model.giveUp();
                            }
                        });
        overlay.open(card, close);
    }

    private void fill(@Nullable ConnectionCheck check) {
        steps.getChildren().clear();
        copy.setVisible(check != null);
        steps.setVisible(check != null);
        steps.setManaged(check != null);
        if (check == null) {
            verdict.setText(words.say("check.looking"));
            return;
        }
        verdict.setText(words.say("check.verdict." + check.verdict()));
        int row = 0;
        for (CheckStep step : check.steps()) {
            Tone tone = tone(step.verdict());
            FontIcon icon = new FontIcon(Icons.shape(tone));
            VBox mark = new VBox(icon);
            mark.getStyleClass().add("mark");
            tone.on(mark);
            GridPane.setFillHeight(mark, false);
            Label name = Texts.of(words.say("check.stage." + step.stage()), "field-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label said = Texts.wrapped(step.words());
            for (Node cell : new Node[] {mark, name, said}) {
                GridPane.setValignment(cell, VPos.TOP);
            }
            steps.addRow(row++, mark, name, said);
        }
        copy.setOnAction(event -> Tables.copy(text(check)));
    }

    private static Tone tone(CheckStep.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tone.GOOD;
            case LOOK -> Tone.LOOK;
            case BAD -> Tone.BLOCKS;
        };
    }

    private String text(ConnectionCheck check) {
        return check.steps().stream()
                .map(
                        step ->
                                words.say("check.stage." + step.stage())
                                        + " ("
                                        + words.say("check.word." + step.verdict())
                                        + "): "
                                        + step.words())
                .collect(Collectors.joining("\n"));
    }
}
