package io.sharelift.desktop.machine;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.TaskRunner;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Path;

/** A line below the top bar while there is a report of a crash that nobody was shown. */
public final class CrashOffer extends HBox {

    private final Machine machine;
    private final Overlay overlay;
    private final Words words;

    public CrashOffer(Machine machine, TaskRunner tasks, Overlay overlay, Words words) {
        super(12);
        this.machine = machine;
        this.overlay = overlay;
        this.words = words;
        setId("crash-offer");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("note", "notice");
        Tone.LOOK.on(this);
        Label text = Texts.wrapped(words.say("crash.offer"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button show = button("crash-show", "crash.show", this::show);
        Button later = button("crash-later", "crash.later", this::dismiss);
        getChildren().setAll(new FontIcon(Icons.shape(Tone.LOOK)), text, show, later);
        managedProperty().bind(visibleProperty());
        look();
        machine.crashes().listen(() -> tasks.soon(this::look));
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    private void look() {
        setVisible(machine.crashes().unseen().isPresent());
    }

    private void dismiss() {
        machine.crashes().unseen().ifPresent(machine.crashes()::seen);
        look();
    }

    private void show() {
        machine.crashes().unseen().ifPresent(this::show);
    }

    private void show(Path report) {
        TextArea text = new TextArea(read(report));
        text.setId("crash-text");
        text.setEditable(false);
        text.getStyleClass().add("mono");
        text.setPrefSize(760, 380);
        text.setAccessibleText(words.say("crash.title"));
        Button close = overlay.harmless("crash-close", words.say("settings.close"));
        Button folder = button("crash-folder", "menu.logs", machine::openLogs);
        VBox card =
                new VBox(
                        Texts.of(words.say("crash.title"), "group-title"),
                        Texts.wrapped(words.say("crash.about")),
                        text,
                        Overlay.answers(close, folder));
        card.setPrefWidth(820);
        overlay.open(card, close);
        dismiss();
    }

    private String read(Path report) {
        try {
            return machine.crashes().read(report);
        } catch (IOException e) {
            return words.say("crash.unreadable");
        }
    }
}
