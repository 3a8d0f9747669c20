package io.sharelift.desktop.shell;

import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.stream.Stream;

/** Which step the operator is at, and which can be taken. */
public final class ShellViewModel {

    private final List<StepModel> steps;
    private final List<StepModel> besides;
    private final Badges badges;
    private final ReadOnlyObjectWrapper<StepModel> here;

    /**
     * @param steps from the first to the last
     * @param besides what can be looked at whatever the step is
     */
    public ShellViewModel(List<StepModel> steps, List<StepModel> besides, Badges badges) {
        this.steps = List.copyOf(steps);
        this.besides = List.copyOf(besides);
        this.badges = badges;
        this.here = new ReadOnlyObjectWrapper<>(this.steps.getFirst());
    }

    public List<StepModel> steps() {
        return steps;
    }

    public List<StepModel> besides() {
        return besides;
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
        Stream.concat(steps.stream(), besides.stream())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .ifPresent(this::go);
    }
}
