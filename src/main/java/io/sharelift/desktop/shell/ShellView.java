package io.sharelift.desktop.shell;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** The frame: steps left, top bar, the screen, the line at the bottom, questions over all of it. */
public final class ShellView {

    private static final String GUIDE = "guide";

    private final StackPane root;
    private final StackPane window;
    private final ShellViewModel model;
    private final List<Screen> screens;
    private final MenuButton menu;
    private final StackPane middle = new StackPane();
    private @Nullable Screen visible;

    /**
     * The frame of a window.
     *
     * @param menu at the end of the top bar
     * @param notices below it, for as long as they have something to say
     */
    public ShellView(
            ShellViewModel model,
            List<Screen> screens,
            Overlay overlay,
            MenuButton menu,
            List<Node> notices,
            Words words) {
        this.model = model;
        this.screens = List.copyOf(screens);
        BorderPane frame = new BorderPane();
        VBox top = new VBox(new TopBar(model.badges(), menu, words));
        top.getChildren().addAll(notices);
        frame.setTop(top);
        this.menu = menu;
        frame.setLeft(steps(words));
        frame.setBottom(statusBar(words));
        frame.setCenter(middle);
        window = new StackPane(frame, overlay);
        root = new StackPane(window);
        model.hereProperty().subscribe(step -> show());
    }

    public StackPane root() {
        return root;
    }

    /** All of it, to be hidden while nobody is there. */
    public StackPane window() {
        return window;
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
        scene.getAccelerators().put(KeyCombination.keyCombination("F10"), this::openMenu);
        scene.getAccelerators().put(KeyCombination.keyCombination("F5"), () -> here().refresh());
        scene.getAccelerators().put(KeyCombination.keyCombination("F1"), () -> model.go(GUIDE));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        here().toggleDetail();
                        event.consume();
                    }
                });
    }

    private void openMenu() {
        menu.requestFocus();
        menu.show();
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
        Screen now = here();
        Screen before = visible;
        visible = now;
        if (before != null && !before.equals(now)) {
            before.hidden();
        }
        Node shown = now.view();
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
            String key = step.id().equals(GUIDE) ? "F1" : "Ctrl+" + place;
            side.getChildren().add(new StepButton(step, model, key));
            place++;
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
