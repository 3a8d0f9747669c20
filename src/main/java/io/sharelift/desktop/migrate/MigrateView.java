package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.plan.ConnectView;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The screen of the migration: the questions, the last look, the run. */
public final class MigrateView implements Screen {

    private final MigrateViewModel model;
    private final RunView run;
    private final StackPane view;

    public MigrateView(
            MigrateViewModel model,
            TaskRunner tasks,
            Overlay overlay,
            Runnable goReady,
            Words words) {
        this.model = model;
        this.run = new RunView(model, tasks, goReady, words);
        ConnectView setup = new ConnectView(model.setup(), model::open, words);
        CheckView check =
                new CheckView(
                        model, () -> StartQuestion.ask(overlay, model, words), goReady, words);
        this.view = new StackPane(setup, check, run);
        model.phaseProperty()
                .subscribe(
                        phase -> {
                            setup.setVisible(phase == MigrateViewModel.Phase.SETUP);
                            check.setVisible(phase == MigrateViewModel.Phase.CHECK);
                            run.setVisible(!setup.isVisible() && !check.isVisible());
                        });
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        if (run.isVisible()) {
            run.focusTable();
        }
    }

    @Override
    public void search() {
        run.search();
    }

    @Override
    public void pause() {
        model.togglePause();
    }

    @Override
    public void toggleDetail() {
        run.toggleDetail();
    }
}
