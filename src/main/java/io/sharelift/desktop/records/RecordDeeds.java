package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SaveFile;
import io.sharelift.desktop.plan.ApprovalQuestion;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordReader;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** What can be done with the selected record. */
final class RecordDeeds extends FlowPane {

    private final RecordsViewModel model;
    private final Words words;

    RecordDeeds(
            RecordsViewModel model,
            Overlay overlay,
            Times times,
            Consumer<Path> goOn,
            Words words) {
        super(8, 8);
        this.model = model;
        this.words = words;
        BooleanExpression readable = model.readable();
        visibleProperty().bind(model.selectedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        getChildren()
                .setAll(
                        deed(
                                "go-on",
                                MaterialDesignP.PLAY,
                                readable,
                                () -> goOn.accept(selected().file())),
                        deed(
                                "verify",
                                MaterialDesignS.SHIELD_SEARCH,
                                model.selectedProperty().isNotNull(),
                                () -> VerifyCard.open(model, selected(), overlay, words)),
                        deed(
                                "evidence",
                                MaterialDesignP.PACKAGE_DOWN,
                                readable.and(model.savingProperty().not()),
                                this::saveEvidence),
                        approve(overlay),
                        deed(
                                "compare",
                                MaterialDesignC.COMPARE_HORIZONTAL,
                                readable,
                                () -> CompareCard.open(model, overlay, times, words)));
    }

    /** There only where a plan waits for somebody. */
    private Button approve(Overlay overlay) {
        Button approve =
                deed(
                        "approve",
                        MaterialDesignC.CHECK,
                        model.readable(),
                        () ->
                                ApprovalQuestion.ask(
                                        overlay,
                                        new RecordApproval(model, selected(), words),
                                        words));
        approve.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> {
                                    RecordLine line = model.selectedProperty().get();
                                    return line != null
                                            && line.state() == RecordState.TO_APPROVE
                                            && !model.inHand(line);
                                },
                                model.selectedProperty()));
        approve.managedProperty().bind(approve.visibleProperty());
        approve.getStyleClass().add("accent");
        return approve;
    }

    private void saveEvidence() {
        SaveFile.ask(
                        getScene().getWindow(),
                        words.say("records.deed.evidence"),
                        words.say("records.evidence.kind"),
                        ".zip",
                        RecordReader.nameOf(selected().file()) + "-evidence.zip")
                .ifPresent(file -> model.saveEvidence(selected(), file));
    }

    private RecordLine selected() {
        return Objects.requireNonNull(model.selectedProperty().get());
    }

    private Button deed(String name, Ikon shape, BooleanExpression possible, Runnable deed) {
        Button button = new Button(words.say("records.deed." + name), new FontIcon(shape));
        button.setId("record-" + name);
        button.setTooltip(new Tooltip(words.say("records.deed." + name + ".means")));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> deed.run());
        return button;
    }
}
