package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.migrate.MigrateViewModel.Phase;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The heading of a run with what can be done now: the next step is the one with colour. */
final class RunHead extends HBox {

    private final MigrateViewModel model;
    private final Words words;
    private final Label about = Texts.of("", "quiet");
    private final Button pause;
    private final Button stop;
    private final Button retry;
    private final Button goOn;
    private final Button another;
    private final Button ready;
    private final Button start;
    private final Button rest;
    private final Ways ways;

    RunHead(MigrateViewModel model, Overlay overlay, Ways ways, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        this.ways = ways;
        setAlignment(Pos.CENTER_LEFT);
        pause = button("pause", MaterialDesignP.PAUSE, model::togglePause);
        stop = button("stop", MaterialDesignS.STOP, model::stop);
        retry = button("retry", MaterialDesignR.REFRESH, model::retry);
        goOn = button("go-on", MaterialDesignP.PLAY, this::goOn);
        another = button("another", null, ways.another());
        ready = button("go-ready", MaterialDesignA.ARROW_RIGHT, ways.ready());
        start =
                button(
                        "ask-start",
                        MaterialDesignP.PLAY,
                        () -> StartQuestion.ask(overlay, model, words));
        rest =
                button(
                        "ask-rest",
                        MaterialDesignP.PLAY,
                        () -> RestQuestion.ask(overlay, model, words));
        accent(start, true);
        accent(rest, true);
        another.setText(words.say("migrate.another"));
        stop.setText(words.say("migrate.stop"));
        stop.setTooltip(new Tooltip(words.say("migrate.stop.means")));
        pause.setTooltip(new Tooltip(words.say("migrate.pause.means")));
        retry.setTooltip(new Tooltip(words.say("migrate.retry.means")));
        ready.setText(words.say("migrate.ready"));
        ready.setContentDisplay(ContentDisplay.RIGHT);
        VBox title = new VBox(4, Texts.of(words.say("migrate.title"), "page-title"), about);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().setAll(title, another, retry, stop, pause, ready, goOn, start, rest);
        model.phaseProperty().subscribe(this::show);
        model.run().countsProperty().subscribe(() -> show(model.phaseProperty().get()));
        model.connectedProperty().subscribe(() -> show(model.phaseProperty().get()));
        model.firstFewProperty().subscribe(() -> show(model.phaseProperty().get()));
    }

    private static Button button(String id, @Nullable Ikon shape, Runnable deed) {
        Button button = new Button();
        if (shape != null) {
            button.setGraphic(new FontIcon(shape));
        }
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> deed.run());
        return button;
    }

    private void goOn() {
        if (model.mustConnectAgain()) {
            ways.connectAgain().run();
        } else {
            model.goOn();
        }
    }

    private void show(Phase phase) {
        boolean ended = phase == Phase.ENDED;
        OpenMigration migration = model.migration();
        if (migration != null) {
            about.setText(
                    words.say(
                            "migrate.about",
                            words.say("place." + migration.para().host().environment()),
                            migration.para().host().name()));
        }
        int again = ended ? model.run().retryable().size() : 0;
        int left =
                ended
                        ? model.run().counts().of(Group.STOPPED)
                                + model.run().counts().of(Group.TO_DO)
                        : 0;
        visible(another, ended);
        visible(retry, again > 0 && !model.mustConnectAgain());
        retry.setText(words.say("migrate.retry", again));
        boolean connected = model.connectedProperty().get();
        boolean afterFew = ended && model.restWaits() && connected;
        int toStart = phase == Phase.CHECK ? model.run().counts().left() : 0;
        visible(start, toStart > 0 && connected);
        // Walks all wallets: not at every count of a run.
        if (migration != null && toStart > 0) {
            start.setText(StartQuestion.deed(model, migration, words) + "…");
        }
        visible(rest, afterFew);
        rest.setText(words.say("migrate.rest", model.run().counts().left()));
        visible(goOn, left > 0 && !afterFew && connected);
        goOn.setText(
                model.mustConnectAgain()
                        ? words.say(
                                model.keyChanged()
                                        ? "migrate.compare-keys"
                                        : "migrate.connect-again")
                        : words.say("migrate.go-on", left));
        visible(ready, ended || (phase == Phase.CHECK && toStart == 0));
        visible(stop, phase == Phase.RUNNING || phase == Phase.PAUSED);
        visible(pause, phase.isUnderWay());
        pause.setDisable(phase == Phase.STOPPING);
        pause.setText(
                words.say(
                        switch (phase) {
                            case PAUSED -> "migrate.resume";
                            case STOPPING -> "migrate.stopping";
                            default -> "migrate.pause";
                        }));
        pause.setGraphic(
                new FontIcon(phase == Phase.PAUSED ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE));
        accent(pause, phase.isUnderWay());
        accent(goOn, left > 0);
        accent(ready, (ended && left == 0) || (phase == Phase.CHECK && toStart == 0));
    }

    private static void visible(Button button, boolean yes) {
        button.setVisible(yes);
    }

    private static void accent(Button button, boolean yes) {
        button.getStyleClass().remove("accent");
        if (yes) {
            button.getStyleClass().add("accent");
        }
    }
}
