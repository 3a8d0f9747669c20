package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.SegmentBar;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How far a proof is, and the way to stop it; there while wallets are asked. */
final class ProofProgress extends VBox {

    private final Words words;
    private final SegmentBar bar = new SegmentBar();
    private final Label says = Texts.of("", "medium");

    ProofProgress(ProofModel model, Words words) {
        super(8);
        this.words = words;
        setId("proof-progress");
        bar.setAccessibleText(words.say("proof.bar"));
        Button stop = new Button(words.say("proof.stop"));
        stop.setId("proof-stop");
        stop.setOnAction(event -> model.stop());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, says, gap, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, bar);
        managedProperty().bind(visibleProperty());
        model.courseProperty().subscribe(this::show);
    }

    private void show(@Nullable ProofCourse course) {
        setVisible(course != null);
        if (course != null) {
            says.setText(
                    words.say(
                            "proof.progress",
                            course.done(),
                            course.asked(),
                            course.wrong(),
                            course.missing()));
            bar.show(
                    List.of(
                            new SegmentBar.Piece(Tone.READY, course.good()),
                            new SegmentBar.Piece(Tone.BLOCKS, course.wrong()),
                            new SegmentBar.Piece(Tone.LOOK, course.missing())),
                    course.asked());
        }
    }
}
