package io.sharelift.desktop;

import io.sharelift.settings.SettingsStore;
import io.sharelift.settings.WindowPlace;

import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Where the window was when it was closed, if that is still on a screen. */
final class StagePlace {

    private StagePlace() {}

    static void keep(Stage stage, SettingsStore settings) {
        settings.now()
                .window()
                .filter(StagePlace::isOnScreen)
                .ifPresent(
                        place -> {
                            stage.setX(place.x());
                            stage.setY(place.y());
                            stage.setWidth(place.width());
                            stage.setHeight(place.height());
                            stage.setMaximized(place.maximised());
                        });
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDING,
                event ->
                        settings.change(
                                before ->
                                        before.withWindow(
                                                place(stage, before.window().orElse(null)))));
    }

    /** A window that fills the screen goes back to where it was before. */
    private static WindowPlace place(
            Stage stage, @org.jspecify.annotations.Nullable WindowPlace before) {
        if (stage.isMaximized() && before != null) {
            return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
        }
        return new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    }

    /** Its title can be seen and taken hold of. */
    private static boolean isOnScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(
                        place.x() + 40.0, place.y() + 1.0, Math.max(1, place.width() - 80), 20)
                .isEmpty();
    }

    static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
