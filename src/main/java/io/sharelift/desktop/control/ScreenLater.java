package io.sharelift.desktop.control;

import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A screen that is built when it is first asked for its view, so that the window opens sooner. */
public final class ScreenLater implements Screen {

    private final StepModel step;
    private final Supplier<Screen> builder;
    private @Nullable Screen built;

    public ScreenLater(StepModel step, Supplier<Screen> builder) {
        this.step = step;
        this.builder = builder;
    }

    private Screen screen() {
        if (built == null) {
            built = builder.get();
            // Some read or ask only while they are seen, and nobody has seen it yet.
            built.view().setVisible(false);
        }
        return built;
    }

    @Override
    public StepModel step() {
        return step;
    }

    @Override
    public Node view() {
        return screen().view();
    }

    @Override
    public void shown() {
        screen().shown();
    }

    @Override
    public void hidden() {
        screen().hidden();
    }

    @Override
    public void search() {
        screen().search();
    }

    @Override
    public void refresh() {
        screen().refresh();
    }

    @Override
    public void pause() {
        screen().pause();
    }

    @Override
    public void toggleDetail() {
        screen().toggleDetail();
    }
}
