package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.FrameQueue;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.Rehearsal;
import io.sharelift.migration.RehearsalProgress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The dry run of the plan on the screen: started, followed, given up. */
final class Rehearsing {

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Rehearsed> rehearsed =
            new ReadOnlyObjectWrapper<>();
    private final FrameQueue<At> steps;
    private Runnable stop = () -> {};

    /** So many wallets have been looked at in this step. */
    private record At(RehearsalProgress.Step step, int done, int outOf) {}

    Rehearsing(Job job, TaskRunner tasks, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
        this.steps = new FrameQueue<>(tasks, news -> show(news.getLast()));
        job.migrationProperty().subscribe(ignored -> forget());
    }

    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Rehearsed> rehearsedProperty() {
        return rehearsed.getReadOnlyProperty();
    }

    /** Freezes the plan, so that the record says what was rehearsed, and tries it. */
    void start() {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null || going.get()) {
            return;
        }
        forget();
        going.set(true);
        Rehearsal rehearsal =
                new Rehearsal(
                        migration.frozen(),
                        migration.record(),
                        migration.para(),
                        (what, done, outOf) -> steps.add(new At(what, done, outOf)));
        stop = rehearsal::stop;
        tasks.run(
                "dry run",
                () -> {
                    migration.frozen().freeze(migration.record());
                    return rehearsal.run();
                },
                summary -> {
                    going.set(false);
                    if (!summary.stopped()) {
                        rehearsed.set(RehearsalWords.say(summary, words));
                    }
                },
                e -> {
                    going.set(false);
                    rehearsed.set(new Rehearsed(Sentences.of(e), 1, List.of()));
                });
    }

    void cancel() {
        stop.run();
    }

    private void show(At at) {
        part.set(at.outOf() == 0 ? 0 : (double) at.done() / at.outOf());
        progress.set(words.say("plan.rehearsal." + at.step(), at.done(), at.outOf()));
    }

    private void forget() {
        rehearsed.set(null);
        part.set(0);
        progress.set("");
    }
}
