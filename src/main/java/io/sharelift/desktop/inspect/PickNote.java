package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Where the operator picks one of several different shares of a wallet, or takes it back. */
final class PickNote extends VBox {

    PickNote(InspectViewModel model, WalletRow row, Words words) {
        getStyleClass().add("note");
        Tone.PLANNED.on(this);
        boolean picked = model.judged().picked(row);
        String state = picked ? "done" : model.judged().pickedAnother(row) ? "other" : "none";
        Button deed = new Button(words.say(picked ? "inspect.pick.back" : "inspect.pick"));
        deed.setId(picked ? "unpick" : "pick");
        deed.setOnAction(
                event -> {
                    if (picked) {
                        model.unpick(row);
                    } else {
                        model.pick(row);
                    }
                });
        deed.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        Texts.wrapped(words.say("inspect.pick." + state), "medium"),
                        Texts.wrapped(words.say("inspect.pick." + state + ".means")));
        if (Picks.canPick(row)) {
            getChildren().add(deed);
        }
    }
}
