package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What exactly will happen? Where to, and then the plan. */
public final class PlanView implements Screen {

    private final PlanViewModel model;
    private final StackPane view;

    public PlanView(PlanViewModel model, Overlay overlay, Runnable goMigrate, Words words) {
        this.model = model;
        ConnectView connect = new ConnectView(model.connect(), model::open, overlay, words);
        PlanPage page = new PlanPage(model, overlay, goMigrate, words);
        this.view = new StackPane(connect, page);
        model.phaseProperty()
                .subscribe(
                        phase -> {
                            connect.setVisible(phase == PlanViewModel.Phase.CONNECT);
                            page.setVisible(phase == PlanViewModel.Phase.PLAN);
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
}
