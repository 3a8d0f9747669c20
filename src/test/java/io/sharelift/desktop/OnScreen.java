package io.sharelift.desktop;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A window on JavaFX's headless platform: driven by a robot, and photographed. */
final class OnScreen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    final FxRobot robot = new FxRobot();
    final Window window;
    private final Stage stage;

    OnScreen(Services services) throws TimeoutException {
        this(services, InstantSource.system());
    }

    OnScreen(Services services, InstantSource clock) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        window = fx(() -> new Window(services, clock));
        stage =
                fx(
                        () -> {
                            Stage shown = new Stage();
                            window.on(shown);
                            shown.show();
                            window.rest().forEach(Runnable::run);
                            return shown;
                        });
    }

    /** Runs something on JavaFX's thread and waits for it. */
    static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Runnable work) {
        fx(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Waits until something holds, looking on JavaFX's thread. */
    void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(holds::getAsBoolean));
        } catch (TimeoutException e) {
            photograph("waited-in-vain");
            throw new AssertionError("Waited in vain: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    Node node(String query) {
        return fx(() -> robot.lookup(query).query());
    }

    boolean visible(String query) {
        return robot.lookup(query).tryQuery().filter(OnScreen::shown).isPresent();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    boolean canApprove() {
        return visible("#approve") && !node("#approve").isDisabled();
    }

    /** Presses a button that may have to be scrolled to, and shows it. */
    void press(String query) {
        run(
                () -> {
                    ButtonBase button = (ButtonBase) robot.lookup(query).query();
                    button.requestFocus();
                    button.fire();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Scrolls the page in which something stands to its end. */
    void scrollToEnd(String query) {
        run(
                () -> {
                    for (Node at = robot.lookup(query).query(); at != null; at = at.getParent()) {
                        if (at instanceof ScrollPane pane) {
                            pane.setVvalue(1);
                        }
                    }
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Scrolls the page in which something stands until its lower edge is seen. */
    void scrollTo(String query) {
        run(
                () -> {
                    Node node = robot.lookup(query).query();
                    for (Node at = node; at != null; at = at.getParent()) {
                        if (at instanceof ScrollPane pane) {
                            Node content = pane.getContent();
                            double below =
                                    content.sceneToLocal(node.localToScene(node.getLayoutBounds()))
                                            .getMaxY();
                            double view = pane.getViewportBounds().getHeight();
                            double hidden = content.getLayoutBounds().getHeight() - view;
                            pane.setVvalue(Math.clamp((below + 40 - view) / hidden, 0, 1));
                        }
                    }
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until JavaFX's thread has done what it was given. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String query) {
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Leaves NAME-light.png and NAME-dark.png at the window's usual size. */
    void photograph(String name) {
        photograph(name, 1180, 760);
    }

    void photograph(String name, int width, int height) {
        run(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        WaitForAsyncUtils.waitForFxEvents();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            run(() -> window.scheme(scheme));
            WaitForAsyncUtils.waitForFxEvents();
            String look = scheme == ColorScheme.DARK ? "-dark.png" : "-light.png";
            fx(
                    () -> {
                        Scene scene = stage.getScene();
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        Png.write(scene.snapshot(null), PICTURES.resolve(name + look));
                        return true;
                    });
        }
    }

    @Override
    public void close() {
        run(
                () -> {
                    stage.hide();
                    window.close();
                });
    }
}
