package io.sharelift.desktop;

import io.sharelift.desktop.theme.Theme;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Opens the window. */
public final class Desktop {

    private Desktop() {}

    /**
     * Begins to start JavaFX, which mostly waits for the system: other things are done meanwhile.
     *
     * @return to be given to {@link #open}
     */
    public static Future<?> begin() {
        FutureTask<?> starting = new FutureTask<>(() -> Platform.startup(() -> {}), null);
        Thread.ofPlatform().name("starting JavaFX").start(starting);
        return starting;
    }

    /**
     * Opens the window; returns at once, and the program ends when the window is closed.
     *
     * @param begun what {@link #begin} returned
     * @param drawn told on JavaFX's thread, once, when the window has drawn itself and takes input;
     *     given what closes it after everything that is waiting
     * @throws UnsupportedOperationException if there is no display
     */
    public static void open(
            Future<?> begun, Services services, ToOpen files, Consumer<Runnable> drawn) {
        await(begun);
        Platform.runLater(
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
                                stage.getIcons().setAll(Theme.icons());
                                window.rest().forEach(Platform::runLater);
                                Platform.runLater(() -> window.open(files));
                                drawn.accept(() -> Platform.runLater(stage::hide));
                            });
                    stage.show();
                });
    }

    private static void await(Future<?> begun) {
        try {
            begun.get();
        } catch (ExecutionException e) {
            throw new UnsupportedOperationException("JavaFX cannot start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnsupportedOperationException("JavaFX was not waited for", e);
        }
    }
}
