package io.sharelift.desktop.shell;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** One step at the left: its state as an icon, its name, a few words and a count. */
final class StepButton extends Button {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass NEEDS = PseudoClass.getPseudoClass("needs");
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final StepModel step;
    private final ShellViewModel shell;
    private final FontIcon icon = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
    private final Label says = Texts.of("", "says");
    private boolean asked;

    /**
     * @param key what is pressed to go there
     */
    StepButton(StepModel step, ShellViewModel shell, String key) {
        this.step = step;
        this.shell = shell;
        getStyleClass().setAll("button", "step");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setId("step-" + step.id());
        Label count = Texts.of("", "count");
        count.textProperty().bind(step.countProperty());
        count.setMinWidth(Label.USE_PREF_SIZE);
        says.setMinWidth(0);
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        VBox words = new VBox(1, Texts.of(step.name(), "name"), says);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(10, icon, words, count);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(22));
        setGraphic(content);
        setOnAction(
                event -> {
                    asked = !shell.go(step);
                    draw(step.stateProperty().get());
                });
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(
                        Bindings.when(step.whyClosedProperty().isEmpty())
                                .then(step.name() + "  (" + key + ")")
                                .otherwise(step.whyClosedProperty()));
        setTooltip(tip);
        step.stateProperty().subscribe(this::draw);
        step.countProperty().subscribe(() -> draw(step.stateProperty().get()));
        step.saysProperty().subscribe(() -> draw(step.stateProperty().get()));
        step.whyClosedProperty().subscribe(() -> draw(step.stateProperty().get()));
        shell.hereProperty().subscribe(() -> draw(step.stateProperty().get()));
        draw(step.stateProperty().get());
    }

    private void draw(StepModel.State state) {
        boolean here = shell.hereProperty().get() == step;
        asked = asked && !step.open();
        says.setText(asked ? step.whyClosedProperty().get() : step.saysProperty().get());
        pseudoClassStateChanged(HERE, here);
        pseudoClassStateChanged(DONE, state == StepModel.State.DONE);
        pseudoClassStateChanged(NEEDS, state == StepModel.State.NEEDS_YOU);
        pseudoClassStateChanged(CLOSED, !step.open());
        icon.setIconCode(
                switch (state) {
                    case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                    case NEEDS_YOU -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                    case GOING -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
                    case NOT_YET ->
                            here ? MaterialDesignR.RADIOBOX_MARKED : MaterialDesignC.CIRCLE_OUTLINE;
                });
        setAccessibleText(
                String.join(
                        ", ",
                        step.name(),
                        step.open() ? step.saysProperty().get() : step.whyClosedProperty().get(),
                        step.countProperty().get()));
    }
}
