package io.sharelift.desktop.work;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;

import java.util.Arrays;
import java.util.function.Predicate;

/** Takes the window off the network, and back where it was not started without one. */
public final class OfflineSwitch {

    private final Offline offline;
    private final Job job;
    private final Practice practice;
    private final TaskRunner tasks;
    private final Predicate<Place> allowed;
    private final BooleanBinding changeable;
    private Place before = Place.PRACTICE;

    /**
     * @param allowed whether the administrator lets wallets go to a place
     */
    public OfflineSwitch(
            Offline offline,
            Job job,
            Practice practice,
            TaskRunner tasks,
            Predicate<Place> allowed) {
        this.offline = offline;
        this.job = job;
        this.practice = practice;
        this.tasks = tasks;
        this.allowed = allowed;
        this.changeable =
                Bindings.createBooleanBinding(
                        () -> !offline.isFromStart() && !job.isPlanInHand(),
                        job.migrationProperty(),
                        job.sealingProperty());
        job.badges().offlineProperty().bind(offline.onProperty());
        leavePractice();
    }

    public ReadOnlyBooleanProperty onProperty() {
        return offline.onProperty();
    }

    /** Whether it can be changed: not with a plan in hand, nor where it was a promise. */
    public BooleanBinding changeable() {
        return changeable;
    }

    /** Whether the window was started so. */
    public boolean isFromStart() {
        return offline.isFromStart();
    }

    /** Switches, where that can be done. */
    public void switchTo(boolean now) {
        if (!changeable.get() || now == offline.onProperty().get()) {
            return;
        }
        if (now) {
            before = job.badges().placeProperty().get();
        }
        offline.switchTo(now);
        if (now) {
            leavePractice();
        } else {
            job.badges().placeProperty().set(before);
        }
    }

    /** The practice Para's key ends with this window: what is sealed to it is of no use. */
    private void leavePractice() {
        if (!offline.onProperty().get()) {
            return;
        }
        tasks.run(
                "closing practice",
                () -> {
                    practice.close();
                    return true;
                },
                done -> {},
                e -> job.badges().statusProperty().set(Sentences.of(e)));
        if (job.badges().placeProperty().get() == Place.PRACTICE) {
            job.badges()
                    .placeProperty()
                    .set(
                            Arrays.stream(new Place[] {Place.PRODUCTION, Place.BETA, Place.CUSTOM})
                                    .filter(allowed)
                                    .findFirst()
                                    .orElse(Place.PRODUCTION));
        }
    }
}
