package io.sharelift.tools;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * What {@code src/test/scripts/start-up} measures the window against: a window of the same size
 * with nothing in it. Prints when it was drawn and took input, in milliseconds since 1970, and
 * closes.
 */
public final class EmptyWindow {

    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Platform.startup(
                () -> {
                    Stage stage = new Stage();
                    Scene scene = new Scene(new StackPane(), 1180, 760);
                    stage.setScene(scene);
                    scene.addPostLayoutPulseListener(new Drawn(scene, stage));
                    stage.show();
                });
    }

    /** The same moment as our own window's: after the second pulse, when the thread is free. */
    private static final class Drawn implements Runnable {

        private final Scene scene;
        private final Stage stage;
        private boolean first = true;

        Drawn(Scene scene, Stage stage) {
            this.scene = scene;
            this.stage = stage;
        }

        @Override
        public void run() {
            if (first) {
                first = false;
                Platform.requestNextPulse();
                return;
            }
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(
                    () -> {
                        System.out.println(System.currentTimeMillis());
                        stage.hide();
                    });
        }
    }
}
