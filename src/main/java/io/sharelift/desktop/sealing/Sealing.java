package io.sharelift.desktop.sealing;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.FrameQueue;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.SealAhead;
import io.sharelift.migration.SealSummary;
import io.sharelift.record.Anchor;
import io.sharelift.record.RecordEvent.Decision;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sealing of the plan in hand: started, followed, stopped, and what came of it. */
public final class Sealing {

    /** How far it is. */
    public enum State {
        NONE,
        RUNNING,
        /** What is being sealed is written down still. */
        STOPPING,
        ENDED;

        public boolean isUnderWay() {
            return this == RUNNING || this == STOPPING;
        }
    }

    /** Before that no pace can be told. */
    private static final Duration FIRST_GUESS = Duration.ofMillis(500);

    private final Job job;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final Words words;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SealEnd> end = new ReadOnlyObjectWrapper<>();
    private final FrameQueue<At> steps;
    private String record = "";
    private Instant begun = Instant.EPOCH;
    private Runnable stop = () -> {};
    private Runnable afterEnd = () -> {};

    /** So many have been sealed in this sealing, and so many are to be. */
    private record At(int done, int outOf) {}

    /** The same plan with what is sealed of it now. */
    private record Done(SealSummary summary, Anchor anchor, OpenSealing next) {}

    public Sealing(Job job, TaskRunner tasks, InstantSource clock, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        this.steps = new FrameQueue<>(tasks, news -> show(news.getLast()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is sealed, and into which record. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 while it is not known. */
    public ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How fast it is, and how long it will take; empty while nobody can tell. */
    ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** How it ended; null before. */
    ReadOnlyObjectProperty<@Nullable SealEnd> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Whether every share of the plan is sealed, and the record closed. */
    public boolean isComplete() {
        SealEnd now = end.get();
        return now != null && now.complete();
    }

    /** Seals what is not sealed yet; then the record is closed, unless some could not be sealed. */
    public void start() {
        OpenSealing open = job.sealingProperty().get();
        if (open == null || state.get().isUnderWay()) {
            return;
        }
        int all = open.plan().count(Decision.SEND);
        record = String.valueOf(open.record().file().getFileName());
        title.set(words.say("seal.title", all, record));
        progress.set(words.say("seal.begins"));
        pace.set("");
        part.set(-1);
        end.set(null);
        begun = clock.instant();
        go(State.RUNNING);
        int toDo = all - open.sealedBefore();
        SealAhead ahead = open.sealing(done -> steps.add(new At(done, toDo)));
        stop = ahead::stop;
        tasks.run(
                "sealing ahead",
                () -> {
                    SealSummary summary = open.seal(ahead);
                    Anchor anchor = open.record().anchor();
                    if (summary.unsealed() == 0) {
                        open.close();
                        return new Done(summary, anchor, open);
                    }
                    return new Done(
                            summary,
                            anchor,
                            open.replanned(open.frozen().terms(), open.selection()));
                },
                done -> {
                    job.sealingProperty().set(done.next());
                    ended(SealEnd.of(done.summary(), done.anchor(), words));
                },
                e -> ended(SealEnd.broken(Sentences.of(e), words)));
    }

    private void ended(SealEnd how) {
        stop = () -> {};
        end.set(how);
        go(State.ENDED);
        job.badges().statusProperty().set(how.heading());
        if (how.complete()) {
            title.set(words.say("seal.title.complete", record));
            job.sealingProperty().set(null);
            job.badges().recordNameProperty().set("");
            job.badges().keyProperty().set(Badges.Key.NONE);
        } else {
            title.set(words.say("seal.title.ended", record));
        }
        Runnable then = afterEnd;
        afterEnd = () -> {};
        then.run();
    }

    /** Ends it soon; what was sealed stays. */
    public void stop() {
        if (state.get() == State.RUNNING) {
            go(State.STOPPING);
            stop.run();
        }
    }

    /** Stops it if it is under way, and does something when it has ended. */
    public void stopThen(Runnable then) {
        if (state.get().isUnderWay()) {
            afterEnd = then;
            stop();
        } else {
            then.run();
        }
    }

    /** Says in a step how far it is. */
    public void tell(StepModel step) {
        if (state.get().isUnderWay()) {
            long percent = Math.round(Math.max(0, part.get()) * 100);
            step.show(StepModel.State.GOING, words.say("seal.step.going"), percent + "%");
        } else if (isComplete()) {
            step.show(StepModel.State.DONE, words.say("seal.step.done"), "");
        } else {
            step.show(StepModel.State.NEEDS_YOU, words.say("seal.step.some"), "");
        }
    }

    /** Its end has been read. */
    public void dismiss() {
        if (!state.get().isUnderWay()) {
            go(State.NONE);
            end.set(null);
        }
    }

    private void go(State next) {
        job.busyProperty().set(next.isUnderWay());
        state.set(next);
    }

    private void show(At at) {
        if (at.outOf() <= 0) {
            return;
        }
        part.set((double) at.done() / at.outOf());
        progress.set(words.say("seal.progress", at.done(), at.outOf()));
        Duration taken = Duration.between(begun, clock.instant());
        if (taken.compareTo(FIRST_GUESS) < 0) {
            return;
        }
        double each = (double) taken.toMillis() / at.done();
        long left = Math.round(each * (at.outOf() - at.done()));
        pace.set(
                words.say(
                        "seal.pace",
                        Math.round(1_000 / each),
                        Times.whole(Duration.ofMillis(left + 999))));
    }
}
