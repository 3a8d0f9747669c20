package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.sealing.GivenKeyFacts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.KeyInHand;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.record.RecordEvent.Decision;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The plan on one page: what is sent, where, how, what was found, and who approved it. */
final class PlanPage extends VBox {

    private static final int WIDTH = 780;

    private final PlanViewModel model;
    private final Overlay overlay;
    private final Runnable goMigrate;
    private final Words words;
    private final VBox cards = new VBox(16);
    private final Label about = Texts.of("", "quiet");
    private final Button approve;
    private final Button go;
    private @Nullable KeyInHand followed;
    private final Button seal;

    PlanPage(PlanViewModel model, Overlay overlay, Runnable goMigrate, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.goMigrate = goMigrate;
        this.words = words;
        getStyleClass().add("page");
        approve = button("approve", "plan.approve");
        approve.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        approve.setOnAction(event -> ApprovalQuestion.ask(this.overlay, this.model.asked(), words));
        go = button("go-migrate", "plan.go");
        go.setGraphic(new FontIcon(MaterialDesignA.ARROW_RIGHT));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setOnAction(event -> this.goMigrate.run());
        seal = button("seal-ahead", "plan.go");
        seal.setGraphic(new FontIcon(MaterialDesignL.LOCK_OUTLINE));
        seal.setOnAction(event -> this.model.sealing().start());
        Button back = button("back", "plan.back");
        back.setOnAction(event -> this.model.leave());
        VBox title = new VBox(4, Texts.of(words.say("plan.title"), "page-title"), about);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, back, approve, go, seal);
        head.setAlignment(Pos.CENTER_LEFT);
        cards.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Note trouble = new Note(Tone.BLOCKS, model.troubleProperty());
        trouble.setMaxWidth(WIDTH);
        Note changed =
                new Note(
                        Tone.LOOK,
                        Bindings.createStringBinding(
                                () -> {
                                    Standing now = model.standingProperty().get();
                                    return now != null && now.changed()
                                            ? words.say("plan.changed")
                                            : "";
                                },
                                model.standingProperty()));
        changed.setId("plan-changed");
        changed.setMaxWidth(WIDTH);
        getChildren().setAll(head, trouble, changed, scroll);
        model.shownProperty().subscribe(this::build);
        model.standingProperty().subscribe(this::tell);
        model.looksProperty().subscribe(this::tell);
    }

    private Button button(String id, String key) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void build(@Nullable PlanInHand migration) {
        if (migration == null) {
            cards.getChildren().clear();
            return;
        }
        cards.getChildren()
                .setAll(
                        card("plan.check.what", new WalletsCard(model, migration, words)),
                        card("plan.how", new TermsCard(model, words)));
        switch (migration) {
            case OpenMigration sent -> {
                cards.getChildren().add(card("plan.rehearsal", new RehearsalCard(model, words)));
                // An alarm is not something to be scrolled to.
                cards.getChildren()
                        .add(
                                sent.keyBefore().isPresent() ? 0 : 2,
                                card("plan.check.key", new KeyFacts(sent, words)));
                follow(sent.enclaveKey());
            }
            case OpenSealing sealed ->
                    cards.getChildren()
                            .add(card("plan.check.key", new GivenKeyFacts(sealed.given(), words)));
        }
        cards.getChildren().add(card("plan.approval", new ApprovalCard(model, words)));
        tell();
    }

    /** The same key stays in hand when the plan is changed. */
    private void follow(KeyInHand key) {
        if (key != followed) {
            followed = key;
            key.comparisonProperty()
                    .subscribe(
                            () -> {
                                if (key == followed) {
                                    model.compared();
                                    tell();
                                }
                            });
        }
    }

    /** The button with colour is the next step: look, approve, or go where it is started. */
    private void tell() {
        Standing standing = model.standingProperty().get();
        boolean approved = standing != null && standing.missing() == 0;
        about.setText(model.about());
        approve.setVisible(!approved);
        approve.setDisable(standing == null || !model.mayApprove());
        boolean toSeal = model.isToSeal();
        go.setVisible(approved && !toSeal);
        seal.setVisible(toSeal);
        seal.setText(words.say("seal.go", model.count(Decision.SEND)));
        seal.setDisable(standing == null || !model.mayApprove() || model.count(Decision.SEND) == 0);
        accent(approve, !approved && !toSeal);
        accent(go, approved);
        accent(seal, toSeal);
    }

    private static void accent(Button button, boolean yes) {
        button.getStyleClass().remove("accent");
        if (yes) {
            button.getStyleClass().add("accent");
        }
    }

    private Node card(String key, Node content) {
        VBox card = new VBox(12, Texts.of(words.say(key), "heading"), content);
        card.getStyleClass().add("card");
        return card;
    }
}
