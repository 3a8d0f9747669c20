package io.sharelift.desktop;

import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the window. */
public final class Desktop {

    private Desktop() {}

    /**
     * Starts JavaFX and opens the window; returns at once, and the program ends when the window is
     * closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    public static void open(Services services) {
        Platform.startup(
                () -> {
                    Window window = new Window(services);
                    Stage stage = new Stage();
                    window.on(stage);
                    Platform.getPreferences().colorSchemeProperty().subscribe(window::scheme);
                    stage.setOnHidden(event -> window.close());
                    stage.show();
                });
    }
}
