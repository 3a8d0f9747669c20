package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.reconcile.Standing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One part of the picture: how many wallets stand there. */
final class SetTile extends ToggleButton {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Standing standing;
    private final Words words;
    private final Label number = Texts.of("0", "number", "set-number");
    private int count;

    SetTile(Standing standing, Words words) {
        this.standing = standing;
        this.words = words;
        getStyleClass().setAll("toggle-button", "set-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(0);
        Tone tone = Standings.tone(standing);
        tone.on(this);
        HBox first = new HBox(6, number);
        first.setAlignment(Pos.CENTER_LEFT);
        if (tone != Tone.PLAIN) {
            first.getChildren().addFirst(Icons.of(tone));
        }
        VBox content =
                new VBox(
                        2,
                        first,
                        Texts.of(words.say("standing." + standing + ".chip"), "set-word"));
        content.setMinWidth(0);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setTooltip(new Tooltip(words.say("standing." + standing + ".means")));
        count(0);
    }

    Standing standing() {
        return standing;
    }

    int count() {
        return count;
    }

    void count(int now) {
        count = now;
        number.setText(words.number(now));
        setAccessibleText(
                words.say("sets.tile.spoken", now, words.say("standing." + standing + ".means")));
        pseudoClassStateChanged(NONE, now == 0);
    }
}
