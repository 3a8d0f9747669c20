package io.sharelift.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Waits for a window's first frame: the second pulse begins when the first was drawn. */
final class Drawn implements Runnable {

    private final Scene scene;
    private final Runnable told;
    private boolean first = true;

    private Drawn(Scene scene, Runnable told) {
        this.scene = scene;
        this.told = told;
    }

    /** Tells once, on JavaFX's thread, when the thread is free for what an operator does. */
    static void tell(Scene scene, Runnable told) {
        scene.addPostLayoutPulseListener(new Drawn(scene, told));
    }

    @Override
    public void run() {
        if (first) {
            first = false;
            Platform.requestNextPulse();
        } else {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(told);
        }
    }
}
