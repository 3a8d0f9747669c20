package io.sharelift.desktop.shell;

import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/** Which step the operator is at, and which can be taken. */
public final class ShellViewModel {

    private final List<StepModel> steps;
    private final Badges badges;
    private final ReadOnlyObjectWrapper<StepModel> here;

    public ShellViewModel(List<StepModel> steps, Badges badges) {
        this.steps = List.copyOf(steps);
        this.badges = badges;
        this.here = new ReadOnlyObjectWrapper<>(this.steps.getFirst());
    }

    public List<StepModel> steps() {
        return steps;
    }

    public Badges badges() {
        return badges;
    }

    public ReadOnlyObjectProperty<StepModel> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** Goes to a step, or says why it cannot be taken yet. */
    public boolean go(StepModel step) {
        if (step.open()) {
            here.set(step);
            return true;
        }
        badges.statusProperty().set(step.whyClosedProperty().get());
        return false;
    }

    /** Goes to the step with this ID. */
    public void go(String id) {
        steps.stream().filter(step -> step.id().equals(id)).findFirst().ifPresent(this::go);
    }
}
