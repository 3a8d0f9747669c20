package io.sharelift.desktop.ready;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.FrameQueue;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.ready.ProofChoice;
import io.sharelift.migration.ready.Proving;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.share.WalletId;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Wallets that prove that they sign: which, how far it is, and what came of it. */
final class ProofModel {

    /** A sample of so many is drawn if nobody says otherwise. */
    static final int SAMPLE = 20;

    private final Job job;
    private final TaskRunner tasks;
    private final ReconciliationModel reconciliation;
    private final Words words;
    private final ObjectProperty<ProofWay> way = new SimpleObjectProperty<>(ProofWay.SAMPLE);
    private final IntegerProperty size = new SimpleIntegerProperty(SAMPLE);
    private final BooleanProperty again = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Set<WalletId>> chosen =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable ProofCourse> course =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ProofEnd> end = new ReadOnlyObjectWrapper<>();
    private @Nullable Proving proving;
    private Runnable afterEnd = () -> {};
    private int choosing;
    private int turn;

    ProofModel(Job job, TaskRunner tasks, ReconciliationModel reconciliation, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.reconciliation = reconciliation;
        this.words = words;
    }

    ObjectProperty<ProofWay> wayProperty() {
        return way;
    }

    /** How many make a sample. */
    IntegerProperty sizeProperty() {
        return size;
    }

    /** Whether those that have proven it before are asked too. */
    BooleanProperty againProperty() {
        return again;
    }

    /** The selected wallets that are ready, since no other can sign. */
    ReadOnlyObjectProperty<Set<WalletId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How far it is; null while nobody is asked. */
    ReadOnlyObjectProperty<@Nullable ProofCourse> courseProperty() {
        return course.getReadOnlyProperty();
    }

    boolean underWay() {
        return course.get() != null;
    }

    /** How the last one ended; null before, and while one goes on. */
    ReadOnlyObjectProperty<@Nullable ProofEnd> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Looks which of the selected rows can sign. */
    void choose(List<Integer> places) {
        List<ReadyRow> rows = reconciliation.rows();
        int mine = ++choosing;
        tasks.run(
                "chosen wallets",
                () -> {
                    Set<WalletId> ready = new HashSet<>();
                    for (int place : places) {
                        ReadyRow row = place < rows.size() ? rows.get(place) : null;
                        if (row != null && row.standing() == Standing.READY) {
                            ready.add(row.wallet());
                        }
                    }
                    return Set.copyOf(ready);
                },
                found -> {
                    if (mine == choosing) {
                        chosen.set(found);
                    }
                },
                e -> chosen.set(Set.of()));
    }

    /** How many can be asked this way. */
    int candidates(ProofWay how) {
        ReadyCounts counts = reconciliation.counts();
        int ready = again.get() ? counts.of(Standing.READY) : counts.unproven();
        return switch (how) {
            case ALL -> ready;
            case SAMPLE -> Math.clamp(size.get(), 0, ready);
            case CHOSEN -> chosen.get().size();
        };
    }

    /** How long that takes at the pace of the plan, in seconds. */
    long seconds() {
        OpenMigration migration = job.migrationProperty().get();
        double pace = migration == null ? 1 : migration.para().pace().perSecond();
        return Math.max(1, (long) Math.ceil(candidates(way.get()) / pace));
    }

    /** Asks them to sign. */
    void start() {
        OpenMigration migration = job.migrationProperty().get();
        Reconciliation from = reconciliation.wallets().reconciliation().orElse(null);
        if (migration == null || from == null || underWay() || candidates(way.get()) == 0) {
            return;
        }
        int mine = ++turn;
        end.set(null);
        course.set(new ProofCourse(candidates(way.get()), 0, 0, 0));
        AtomicInteger wrong = new AtomicInteger();
        FrameQueue<ProofAnswered> answers =
                new FrameQueue<>(
                        tasks,
                        batch -> {
                            ProofCourse before = course.get();
                            if (before != null && mine == turn) {
                                course.set(before.with(batch));
                            }
                        });
        Proving asking =
                new Proving(
                        migration.record(),
                        migration.para(),
                        migration.run().settings().inFlight(),
                        answer -> {
                            answers.add(answer);
                            if (answer.verdict() == ProofVerdict.WRONG
                                    && wrong.getAndIncrement() == 0) {
                                // An alarm does not wait for the end.
                                tasks.soon(reconciliation::load);
                            }
                        });
        proving = asking;
        ProofWay how = way.get();
        int some = size.get();
        boolean also = again.get();
        Set<WalletId> rows = chosen.get();
        tasks.run(
                "proof",
                () ->
                        asking.prove(
                                switch (how) {
                                    case ALL -> ProofChoice.all(from, also);
                                    case SAMPLE ->
                                            ProofChoice.sample(
                                                    from, some, also, new SecureRandom());
                                    case CHOSEN -> ProofChoice.chosen(from, rows);
                                }),
                summary -> over(mine, ProofEnd.of(summary, words)),
                e ->
                        over(
                                mine,
                                new ProofEnd(
                                        Tone.BLOCKS,
                                        words.say("proof.end.trouble"),
                                        Sentences.of(e))));
    }

    /** No other wallet is asked; what is on its way gets its answer. */
    void stop() {
        if (proving != null) {
            proving.stop();
        }
    }

    /** Stops, and does something when what was on its way has its answer. */
    void stopThen(Runnable then) {
        if (underWay()) {
            afterEnd = then;
            stop();
        } else {
            then.run();
        }
    }

    /** Another record is in hand. */
    void forget() {
        turn++;
        stop();
        course.set(null);
        end.set(null);
        chosen.set(Set.of());
        afterEnd.run();
        afterEnd = () -> {};
    }

    private void over(int mine, ProofEnd how) {
        if (mine != turn) {
            return;
        }
        proving = null;
        reconciliation.load(
                (same, found) -> {},
                () -> {
                    course.set(null);
                    end.set(how);
                    job.badges().statusProperty().set(how.heading());
                    Runnable then = afterEnd;
                    afterEnd = () -> {};
                    then.run();
                });
    }
}
