package io.sharelift.desktop.shell;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/** The frame: steps left, top bar, the screen, the line at the bottom, questions over all of it. */
public final class ShellView {

    private final StackPane root;
    private final ShellViewModel model;
    private final List<Screen> screens;
    private final StackPane middle = new StackPane();

    public ShellView(ShellViewModel model, List<Screen> screens, Overlay overlay, Words words) {
        this.model = model;
        this.screens = List.copyOf(screens);
        BorderPane frame = new BorderPane();
        frame.setTop(new TopBar(model.badges(), words));
        frame.setLeft(steps(words));
        frame.setBottom(statusBar(words));
        frame.setCenter(middle);
        root = new StackPane(frame, overlay);
        model.hereProperty().subscribe(step -> show());
    }

    public StackPane root() {
        return root;
    }

    /** Makes the keys work in a scene. */
    public void listen(Scene scene) {
        int place = 1;
        for (StepModel step : all()) {
            scene.getAccelerators()
                    .put(
                            new KeyCodeCombination(
                                    KeyCode.getKeyCode(String.valueOf(place++)),
                                    KeyCombination.SHORTCUT_DOWN),
                            () -> model.go(step));
        }
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+F"), () -> here().search());
        scene.getAccelerators()
                .put(KeyCombination.keyCombination("Shortcut+P"), () -> here().pause());
        scene.getAccelerators().put(KeyCombination.keyCombination("F5"), () -> here().refresh());
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        here().toggleDetail();
                        event.consume();
                    }
                });
    }

    private List<StepModel> all() {
        return Stream.concat(model.steps().stream(), model.besides().stream()).toList();
    }

    private Screen here() {
        return screens.stream()
                .filter(screen -> screen.step() == model.hereProperty().get())
                .findFirst()
                .orElseThrow();
    }

    /** A screen is styled and laid out from when it is first shown: the window opens sooner. */
    private void show() {
        Node shown = here().view();
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().add(shown);
        }
        for (Node screen : middle.getChildren()) {
            screen.setVisible(screen.equals(shown));
        }
        here().shown();
    }

    private Region steps(Words words) {
        VBox side = new VBox();
        side.getStyleClass().add("side");
        side.setAccessibleText(words.say("shell.steps"));
        int place = 1;
        for (StepModel step : all()) {
            if (place == model.steps().size() + 1) {
                side.getChildren().add(new Separator());
            }
            side.getChildren().add(new StepButton(step, model, place++));
        }
        return side;
    }

    private Region statusBar(Words words) {
        Label status = new Label();
        status.setId("status");
        status.textProperty().bind(model.badges().statusProperty());
        status.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = Texts.of(words.say("shell.keys"));
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(status, gap, keys);
        bar.getStyleClass().add("status-bar");
        return bar;
    }
}
