package io.sharelift.desktop;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.function.Consumer;

/** Opens the window. */
public final class Desktop {

    private Desktop() {}

    /**
     * Starts JavaFX and opens the window; returns at once, and the program ends when the window is
     * closed.
     *
     * @param drawn told on JavaFX's thread, once, when the window has drawn itself and takes input;
     *     given what closes it after everything that is waiting
     * @throws UnsupportedOperationException if there is no display
     */
    public static void open(Services services, ToOpen files, Consumer<Runnable> drawn) {
        Platform.startup(
                () -> {
                    Window window = new Window(services);
                    Stage stage = new Stage();
                    window.on(stage);
                    Platform.getPreferences().colorSchemeProperty().subscribe(window::scheme);
                    stage.setOnHidden(event -> window.close());
                    Drawn.tell(
                            window.scene(),
                            () -> {
                                // One at a time, so that the window answers in between.
                                window.rest().forEach(Platform::runLater);
                                Platform.runLater(() -> window.open(files));
                                drawn.accept(() -> Platform.runLater(stage::hide));
                            });
                    stage.show();
                });
    }
}
