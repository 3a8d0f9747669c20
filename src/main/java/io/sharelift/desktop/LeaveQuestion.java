package io.sharelift.desktop;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The question before the window is closed in the middle of a run. */
final class LeaveQuestion {

    private LeaveQuestion() {}

    static void ask(Overlay overlay, Runnable leave, Words words) {
        Button stay = overlay.harmless("leave-stay", words.say("leave.stay"));
        Button go = new Button(words.say("leave.go"));
        go.setId("leave");
        go.setOnAction(
                event -> {
                    overlay.close();
                    leave.run();
                });
        VBox card =
                new VBox(
                        Texts.of(words.say("leave.title"), "group-title"),
                        Texts.wrapped(words.say("leave.words")),
                        Overlay.answers(stay, go));
        card.setPrefWidth(460);
        overlay.open(card, stay);
    }
}
