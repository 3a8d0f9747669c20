package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SaveFile;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.function.Supplier;

/** The question, how far it is answered, and what can be done. */
final class ReadyHead extends VBox {

    private final ReadyViewModel model;
    private final Words words;
    private final Button ask;
    private final Button evidence;
    private final Button prove;
    private final Button save;

    /**
     * @param selected the places of the rows that are selected
     */
    ReadyHead(
            ReadyViewModel model,
            Overlay overlay,
            Supplier<List<Integer>> selected,
            Words words) {
        super(12);
        this.model = model;
        this.words = words;
        ask = button("ask-ready", MaterialDesignC.CLOUD_REFRESH, () -> model.list().ask());
        evidence = button("save-evidence", MaterialDesignP.PACKAGE_DOWN, this::saveEvidence);
        evidence.setText(words.say("records.deed.evidence"));
        evidence.setTooltip(new Tooltip(words.say("ready.evidence.means")));
        prove =
                button(
                        "ask-proof",
                        MaterialDesignS.SIGNATURE_FREEHAND,
                        () -> {
                            model.proof().choose(selected.get());
                            ProofCard.open(model.proof(), overlay, words);
                        });
        prove.setText(words.say("proof.ask"));
        prove.setTooltip(new Tooltip(words.say("proof.ask.means")));
        save = button("save-ready", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::saveShown);
        save.setText(words.say("ready.save"));
        save.setTooltip(new Tooltip(words.say("ready.save.means")));
        save.getStyleClass().add("flat");
        getChildren().setAll(title(), deeds());
        model.reconciliation().walletsProperty().subscribe(this::show);
        model.list().askingProperty().subscribe(this::show);
        model.proof().courseProperty().subscribe(this::show);
        model.evidence().savingProperty().subscribe(this::show);
    }

    private Region title() {
        Label about = Texts.wrapped("", "quiet");
        about.setId("ready-about");
        about.textProperty()
                .bind(
                        Bindings.when(model.list().askingProperty())
                                .then(model.list().progressProperty())
                                .otherwise(model.list().aboutProperty()));
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        return new VBox(4, Texts.of(words.say("ready.title"), "page-title"), about);
    }

    private Region deeds() {
        Button cancel = new Button(words.say("cancel"));
        cancel.setId("cancel-ready");
        cancel.setTooltip(new Tooltip(words.say("ready.cancel.means")));
        cancel.setOnAction(event -> model.list().cancel());
        cancel.visibleProperty().bind(model.list().askingProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        FlowPane deeds = new FlowPane(8, 8, ask, cancel, prove, evidence, save, again());
        deeds.setAlignment(Pos.CENTER_LEFT);
        return deeds;
    }

    /** What happens without a hand on the mouse is always said, and can be stopped. */
    private Region again() {
        Label says = Texts.of("", "quiet");
        says.setId("asks-again");
        says.textProperty().bind(model.again().saysProperty());
        Button stop = new Button(words.say("ready.again.stop"));
        stop.setId("stop-asking");
        stop.getStyleClass().add("flat");
        stop.setOnAction(event -> model.again().stop());
        HBox line = new HBox(4, says, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.again().saysProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        HBox.setHgrow(says, Priority.ALWAYS);
        return line;
    }

    private Button button(String id, Ikon shape, Runnable deed) {
        Button button = new Button("", new FontIcon(shape));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> deed.run());
        return button;
    }

    private void show() {
        boolean listed = model.listed();
        boolean settled = model.settled();
        boolean asking = model.list().askingProperty().get();
        ask.setText(words.say(listed ? "ready.ask.again" : "ready.ask"));
        ask.setDisable(asking);
        accent(ask, !settled);
        accent(evidence, settled);
        evidence.setDisable(model.evidence().savingProperty().get());
        boolean some = model.reconciliation().counts().of(Part.READY) > 0;
        prove.setDisable(!some || asking || model.proof().underWay());
        for (Button button : List.of(evidence, prove, save)) {
            button.setVisible(listed);
        }
    }

    private static void accent(Button button, boolean yes) {
        button.getStyleClass().remove("accent");
        if (yes) {
            button.getStyleClass().add("accent");
        }
    }

    private void saveEvidence() {
        SaveFile.ask(
                        getScene().getWindow(),
                        words.say("records.deed.evidence"),
                        words.say("records.evidence.kind"),
                        ".zip",
                        model.evidence().name())
                .ifPresent(model.evidence()::save);
    }

    private void saveShown() {
        SaveFile.ask(
                        getScene().getWindow(),
                        words.say("ready.save"),
                        words.say("inspect.save.table"),
                        ".csv",
                        words.say("ready.save.name"))
                .ifPresent(model.evidence()::saveShown);
    }
}
