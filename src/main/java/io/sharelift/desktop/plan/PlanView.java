package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.sealing.Sealing;
import io.sharelift.desktop.sealing.SealingPage;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OfflineSwitch;
import io.sharelift.desktop.work.StepModel;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What exactly will happen? Where to, and then the plan. */
public final class PlanView implements Screen {

    private final PlanViewModel model;
    private final StackPane view;

    /**
     * @param goMigrate to where it is started
     * @param goRecords to the list of records
     */
    public PlanView(
            PlanViewModel model,
            OfflineSwitch offline,
            Overlay overlay,
            Runnable goMigrate,
            Runnable goRecords,
            Words words) {
        this.model = model;
        ConnectView connect =
                new ConnectView(model.connect(), offline, model::open, overlay, words);
        PlanPage page = new PlanPage(model, overlay, goMigrate, words);
        SealingPage sealing =
                new SealingPage(
                        model.sealing(),
                        model::leaveSealing,
                        () -> {
                            model.leaveSealing();
                            goRecords.run();
                        },
                        words);
        this.view = new StackPane(connect, page, sealing);
        Runnable choose =
                () -> {
                    boolean seals = model.sealing().stateProperty().get() != Sealing.State.NONE;
                    PlanViewModel.Phase phase = model.phaseProperty().get();
                    sealing.setVisible(seals);
                    connect.setVisible(!seals && phase == PlanViewModel.Phase.CONNECT);
                    page.setVisible(!seals && phase == PlanViewModel.Phase.PLAN);
                };
        model.phaseProperty().subscribe(choose);
        model.sealing().stateProperty().subscribe(choose);
        choose.run();
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
