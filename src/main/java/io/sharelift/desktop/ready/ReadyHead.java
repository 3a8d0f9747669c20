package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SaveFile;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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

    private static final double NARROW = 520;

    private final ReadyViewModel model;
    private final Words words;
    private final Button ask;
    private final Button evidence;
    private final Button prove;
    private final Button cancel;

    /**
     * @param selected the places of the rows that are selected
     */
    ReadyHead(
            ReadyViewModel model, Overlay overlay, Supplier<List<Integer>> selected, Words words) {
        super(4);
        this.model = model;
        this.words = words;
        ask = button("ask-ready", MaterialDesignC.CLOUD_REFRESH, () -> model.list().ask());
        cancel = button("cancel-ready", MaterialDesignC.CLOSE, () -> model.list().cancel());
        cancel.setText(words.say("cancel"));
        cancel.setTooltip(new Tooltip(words.say("ready.cancel.means")));
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
        Label title = Texts.of(words.say("ready.title"), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap, cancel, ask, prove, evidence);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, about(), again());
        widthProperty().subscribe(width -> makeRoom(width.doubleValue() < NARROW));
        model.reconciliation().walletsProperty().subscribe(this::show);
        model.list().askingProperty().subscribe(this::show);
        model.proof().courseProperty().subscribe(this::show);
        model.evidence().savingProperty().subscribe(this::show);
    }

    private Label about() {
        Label about = Texts.wrapped("", "quiet");
        about.setId("ready-about");
        about.textProperty()
                .bind(
                        Bindings.when(model.list().askingProperty())
                                .then(model.list().progressProperty())
                                .otherwise(model.list().aboutProperty()));
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        return about;
    }

    /** What happens without a hand on the mouse is always said, and can be stopped. */
    private Region again() {
        Label says = Texts.of("", "quiet");
        says.setId("asks-again");
        says.textProperty().bind(model.again().saysProperty());
        Hyperlink stop = new Hyperlink(words.say("ready.again.stop"));
        stop.setId("stop-asking");
        stop.setOnAction(event -> model.again().stop());
        HBox line = new HBox(8, says, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.again().saysProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** Where there is no room for words, icons alone ask. */
    private void makeRoom(boolean narrow) {
        for (Button button : List.of(ask, prove)) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
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
        ask.setAccessibleText(ask.getText());
        ask.setTooltip(new Tooltip(words.say("ready.ask.means")));
        ask.setVisible(!asking);
        cancel.setVisible(asking);
        accent(ask, !settled);
        accent(evidence, settled);
        evidence.setDisable(model.evidence().savingProperty().get());
        boolean some = model.reconciliation().counts().of(Part.READY) > 0;
        prove.setDisable(!some || asking || model.proof().underWay());
        evidence.setVisible(listed);
        prove.setVisible(listed);
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
}
