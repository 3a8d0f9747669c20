package io.sharelift.desktop.guide;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.Locale;
import java.util.function.Consumer;

/** One step of the guide: what it is, how far it is, and the way to where it is done. */
final class StepCard extends HBox {

    private final GuideStep step;
    private final int number;
    private final Words words;
    private final Mark progress = new Mark();
    private final Label says = Texts.wrapped("", "medium");
    private final FlowPane facts = new FlowPane(12, 8);
    private final Button way = new Button("", new FontIcon(MaterialDesignA.ARROW_RIGHT));
    private Way leadsTo = Way.EXPORTS;

    StepCard(GuideStep step, int number, Consumer<Way> go, Words words) {
        this.step = step;
        this.number = number;
        this.words = words;
        setId("guide-" + step.name().toLowerCase(Locale.ROOT));
        getStyleClass().addAll("card", "guide-step");
        Label place = Texts.of(String.valueOf(number), "figure", "quiet");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Label title = Texts.wrapped(words.say("guide.step." + step), "heading");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(16, title, progress);
        head.setAlignment(Pos.TOP_LEFT);
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        facts.managedProperty().bind(Bindings.isNotEmpty(facts.getChildren()));
        Label means = Texts.wrapped(words.say("guide.step." + step + ".means"), "quiet");
        VBox done = new VBox(8, means, says, facts);
        done.setMinWidth(0);
        HBox.setHgrow(done, Priority.ALWAYS);
        way.setId(getId() + "-way");
        way.setContentDisplay(ContentDisplay.RIGHT);
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setOnAction(event -> go.accept(leadsTo));
        HBox line = new HBox(24, done, way);
        line.setAlignment(Pos.BOTTOM_LEFT);
        VBox content = new VBox(8, head, line);
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        getChildren().setAll(place, content);
    }

    /**
     * @param next whether this is where an operator goes on
     */
    void show(Shown shown, boolean next) {
        Progress how = shown.progress();
        progress.show(how.tone(), how.shape(), words.say("guide.progress." + how));
        quiet(progress, how == Progress.NOT_YET || how == Progress.OUTSIDE);
        says.setText(shown.says());
        facts.getChildren().setAll(shown.facts().stream().map(StepCard::mark).toList());
        leadsTo = shown.way();
        way.setText(words.say("guide.way." + shown.way()));
        way.setAccessibleText(
                words.say(
                        "guide.step.spoken",
                        way.getText(),
                        number,
                        words.say("guide.step." + step),
                        progress.text(),
                        shown.says(),
                        String.join(", ", shown.facts().stream().map(Shown.Fact::words).toList())));
        way.getStyleClass().remove("accent");
        if (next) {
            way.getStyleClass().add("accent");
        }
    }

    private static Mark mark(Shown.Fact fact) {
        Mark mark = new Mark(fact.tone(), fact.words());
        quiet(mark, !fact.some());
        return mark;
    }

    private static void quiet(Mark mark, boolean yes) {
        mark.getStyleClass().remove("quiet");
        if (yes) {
            mark.getStyleClass().add("quiet");
        }
    }
}
