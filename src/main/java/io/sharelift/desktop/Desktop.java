package io.sharelift.desktop;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;

/** Opens the window. */
public final class Desktop {

    private Desktop() {}

    /**
     * Starts JavaFX and opens the window; returns at once, and the program ends when the window is
     * closed.
     *
     * @param exports read at once, as if they had been dropped; may be none
     * @throws UnsupportedOperationException if there is no display
     */
    public static void open(Services services, List<Path> exports) {
        Platform.startup(
                () -> {
                    Window window = new Window(services);
                    Stage stage = new Stage();
                    window.on(stage);
                    Platform.getPreferences().colorSchemeProperty().subscribe(window::scheme);
                    stage.setOnHidden(event -> window.close());
                    stage.show();
                    if (!exports.isEmpty()) {
                        window.open(exports);
                    }
                });
    }
}
