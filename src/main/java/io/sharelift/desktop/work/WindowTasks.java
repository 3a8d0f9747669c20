package io.sharelift.desktop.work;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The real one: virtual threads for work, JavaFX's thread for the window. */
public final class WindowTasks implements TaskRunner {

    @Override
    public <T> Running run(
            String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread =
                Thread.ofVirtual()
                        .name(name)
                        .start(
                                () -> {
                                    try {
                                        T result = work.call();
                                        back(cancelled, () -> done.accept(result));
                                    } catch (Exception e) {
                                        back(cancelled, () -> failed.accept(e));
                                    }
                                });
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    private void back(AtomicBoolean cancelled, Runnable action) {
        soon(
                () -> {
                    if (!cancelled.get()) {
                        action.run();
                    }
                });
    }

    @Override
    public void soon(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void nextFrame(Runnable action) {
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                stop();
                                action.run();
                            }
                        }.start());
    }

    @Override
    public Running every(Duration period, Runnable action) {
        Timeline timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.millis((double) period.toMillis()),
                                event -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
