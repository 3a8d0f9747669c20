package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/**
 * A migration for whoever passes by a window that is covered: where to, how it stands, how many of
 * how many, and nothing of any wallet.
 */
public final class GoingOn extends VBox {

    private final MigrateViewModel model;
    private final Words words;
    private final Label state = Texts.of("", "group-title");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label done = Texts.of("");
    private final Label person = Texts.of("");

    public GoingOn(MigrateViewModel model, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("lock-going");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("migrate.bar"));
        Label pace = Texts.of("", "quiet");
        pace.textProperty().bind(model.run().paceProperty());
        done.textProperty().bind(model.run().doneProperty());
        for (Label line : new Label[] {pace, person}) {
            line.managedProperty().bind(line.textProperty().isNotEmpty());
        }
        getChildren().setAll(state, bar, done, pace, person);
        managedProperty().bind(visibleProperty());
        model.phaseProperty().subscribe(phase -> show());
        model.run().countsProperty().subscribe(counts -> show());
    }

    private void show() {
        OpenMigration migration = model.migration();
        boolean begun =
                model.phaseProperty().get().isUnderWay()
                        || model.phaseProperty().get() == MigrateViewModel.Phase.ENDED;
        setVisible(begun && migration != null);
        if (!begun || migration == null) {
            return;
        }
        state.setText(
                words.say(
                        "lock.migration",
                        StartQuestion.place(migration, words),
                        words.say("lock.migration." + model.phaseProperty().get())));
        Counts counts = model.run().counts();
        bar.setProgress(counts.toSend() == 0 ? 0 : (double) counts.answered() / counts.toSend());
        person.setText(
                counts.needPerson() == 0
                        ? ""
                        : words.say("migrate.step.person", counts.needPerson()));
    }
}
