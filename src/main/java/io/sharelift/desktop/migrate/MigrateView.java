package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The screen of the migration: the questions, the last look, the run. */
public final class MigrateView implements Screen {

    private final MigrateViewModel model;
    private final RunView run;
    private final StackPane view;

    public MigrateView(
            MigrateViewModel model, TaskRunner tasks, Overlay overlay, Ways ways, Words words) {
        this.model = model;
        this.run = new RunView(model, tasks, overlay, ways, words);
        Button plan = new Button(words.say("migrate.none.go"));
        plan.setId("none-go-plan");
        plan.getStyleClass().add("accent");
        plan.setOnAction(event -> ways.plan().run());
        Empty none =
                new Empty(
                        MaterialDesignC.CLIPBOARD_CHECK_OUTLINE,
                        words.say("migrate.none"),
                        words.say("migrate.none.todo"),
                        plan);
        this.view = new StackPane(none, run);
        model.phaseProperty()
                .subscribe(
                        phase -> {
                            none.setVisible(phase == MigrateViewModel.Phase.NONE);
                            run.setVisible(phase != MigrateViewModel.Phase.NONE);
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
