package io.sharelift.desktop.sealing;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.story.AnchorCard;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.Anchor;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;

/** How sealing is going, and then what it means and what is to be done with the record. */
public final class SealingPage extends VBox {

    private static final int WIDTH = 780;

    private final Sealing model;
    private final Words words;
    private final VBox end = new VBox(16);

    /**
     * @param back to the plan, or to the question where to if all is done
     * @param records to the list of records
     */
    public SealingPage(Sealing model, Runnable back, Runnable records, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("page");
        setId("sealing");
        Label title = Texts.of("", "page-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button stop = button("seal-stop", "seal.stop", model::stop);
        Button toPlan = button("seal-back", "seal.back", back);
        Button toRecords = button("seal-records", "seal.records", records);
        Button rest = button("seal-rest", "seal.rest", model::start);
        rest.getStyleClass().add("accent");
        rest.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.endProperty().get() != null && !model.isComplete(),
                                model.endProperty()));
        HBox head = new HBox(8, title, stop, toPlan, rest, toRecords);
        head.setAlignment(Pos.CENTER_LEFT);
        stop.setGraphic(new FontIcon(MaterialDesignS.STOP));
        stop.disableProperty().bind(model.stateProperty().isEqualTo(Sealing.State.STOPPING));
        during(stop, Sealing.State.RUNNING, Sealing.State.STOPPING);
        during(toPlan, Sealing.State.ENDED);
        toRecords.getStyleClass().add("accent");
        toRecords
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(model::isComplete, model.endProperty()));
        end.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(end);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, going(), scroll);
        model.endProperty().subscribe(this::show);
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> deed.run());
        return button;
    }

    private void during(Node node, Sealing.State... states) {
        node.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> List.of(states).contains(model.stateProperty().get()),
                                model.stateProperty()));
    }

    private VBox going() {
        ProgressBar bar = new ProgressBar();
        bar.setId("seal-bar");
        bar.setMaxWidth(WIDTH);
        bar.setAccessibleText(words.say("seal.bar"));
        bar.progressProperty().bind(model.partProperty());
        Label progress = Texts.of("", "medium");
        progress.setId("seal-progress");
        progress.textProperty().bind(model.progressProperty());
        Label pace = Texts.of("", "quiet");
        pace.textProperty().bind(model.paceProperty());
        VBox going =
                new VBox(
                        8,
                        bar,
                        new HBox(16, progress, pace),
                        Texts.wrapped(words.say("seal.about"), "quiet"));
        going.managedProperty().bind(going.visibleProperty());
        during(going, Sealing.State.RUNNING, Sealing.State.STOPPING);
        return going;
    }

    private void show(@Nullable SealEnd how) {
        end.getChildren().clear();
        if (how == null) {
            return;
        }
        VBox said = new VBox(4, Texts.wrapped(how.heading(), "heading"));
        said.getChildren().add(Texts.wrapped(how.means()));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox note = new HBox(8, Icons.of(how.tone()), said);
        note.setId("seal-end");
        note.getStyleClass().add("note");
        how.tone().on(note);
        end.getChildren().add(note);
        how.troubles().forEach(line -> end.getChildren().add(Texts.wrapped(line)));
        if (how.more() > 0) {
            end.getChildren()
                    .add(Texts.wrapped(words.say("plan.rehearsal.more", how.more()), "quiet"));
        }
        Anchor anchor = how.anchor();
        if (how.complete() && anchor != null) {
            end.getChildren()
                    .addAll(
                            card("seal.next", steps()),
                            card("anchor.title", new AnchorCard(anchor, words)));
        }
    }

    private VBox steps() {
        VBox steps = new VBox(8);
        for (int step = 1; step <= 3; step++) {
            Label number = Texts.of(step + ".", "field-name");
            number.setMinWidth(Region.USE_PREF_SIZE);
            steps.getChildren()
                    .add(new HBox(8, number, Texts.wrapped(words.say("seal.next." + step))));
        }
        return steps;
    }

    private VBox card(String key, Node content) {
        VBox card = new VBox(12, Texts.of(words.say(key), "heading"), content);
        card.getStyleClass().add("card");
        return card;
    }
}
