package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OfflineSwitch;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The switch where somebody looks for it who wants to seal on a computer without a network. */
final class OfflineLine extends HBox {

    OfflineLine(OfflineSwitch offline, Words words) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        CheckBox box = new CheckBox(words.say("offline.switch"));
        box.setId("offline");
        box.setMinWidth(USE_PREF_SIZE);
        box.disableProperty().bind(offline.changeable().not());
        offline.onProperty().subscribe(box::setSelected);
        box.setOnAction(
                event -> {
                    offline.switchTo(box.isSelected());
                    box.setSelected(offline.onProperty().get());
                });
        Label about =
                Texts.wrapped(
                        words.say(
                                offline.isFromStart()
                                        ? "offline.from-start"
                                        : "offline.switch.about"),
                        "quiet");
        getChildren().setAll(box, about);
    }
}
