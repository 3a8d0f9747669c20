package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

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
    private TaskRunner.@Nullable Running running;

    Rehearsing(Job job, TaskRunner tasks, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
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
}
