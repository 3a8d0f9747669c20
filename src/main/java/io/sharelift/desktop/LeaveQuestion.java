package io.sharelift.desktop;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The question before the window is closed in the middle of a run. */
final class LeaveQuestion {

    private LeaveQuestion() {}

    static void ask(Overlay overlay, Runnable leave, Words words) {
        Button stay = new Button(words.say("leave.stay"));
        stay.setCancelButton(true);
        stay.setOnAction(event -> overlay.close());
        Button go = new Button(words.say("leave.go"));
        go.setId("leave");
        go.setOnAction(
                event -> {
                    overlay.close();
                    leave.run();
                });
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card =
                new VBox(
                        Texts.of(words.say("leave.title"), "group-title"),
                        Texts.wrapped(words.say("leave.words")),
                        buttons);
        card.setPrefWidth(460);
        overlay.open(card, stay);
    }
}
