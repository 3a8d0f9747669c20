package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.record.account.ListAccount;
import io.sharelift.record.reconcile.Standing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads Para's ready list into the record, when the operator asks and while wallets wait. */
final class ReadyListModel {

    private final Job job;
    private final TaskRunner tasks;
    private final ReconciliationModel reconciliation;
    private final AskingAgain again;
    private final InstantSource clock;
    private final Times times;
    private final Words words;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private AtomicBoolean stop = new AtomicBoolean();
    private int turn;

    ReadyListModel(
            Job job,
            TaskRunner tasks,
            ReconciliationModel reconciliation,
            AskingAgain again,
            InstantSource clock,
            Times times,
            Words words) {
        this.job = job;
        this.tasks = tasks;
        this.reconciliation = reconciliation;
        this.again = again;
        this.clock = clock;
        this.times = times;
        this.words = words;
        again.whenReady(() -> read(false));
        again.onTrouble(trouble::set);
        reconciliation.walletsProperty().subscribe(this::tellAbout);
    }

    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** "300 wallets on 3 pages so far". */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** When the list was read, and how much of it; empty if it never was. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads every page of the list, or goes on where a reading was cut off a moment ago. */
    void ask() {
        if (!job.busyProperty().get()) {
            read(true);
        }
    }

    /** Ends the reading; what came so far is in the record and is shown. */
    void cancel() {
        stop.set(true);
        again.stop();
    }

    /** Nothing that is under way counts any more. */
    void forget() {
        turn++;
        cancel();
        again.forget();
        asking.set(false);
        trouble.set("");
    }

    private void read(boolean byHand) {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null || asking.get()) {
            return;
        }
        int mine = ++turn;
        AtomicBoolean cancelled = new AtomicBoolean();
        stop = cancelled;
        again.hold();
        trouble.set("");
        progress.set(words.say("ready.progress.begin"));
        asking.set(true);
        tasks.run(
                "ready list",
                () ->
                        ReadyReading.read(
                                migration.record(), migration.para(), watching(mine, cancelled)),
                read -> over(mine, "", read.complete() && !cancelled.get(), byHand),
                e -> over(mine, Sentences.of(e), false, byHand));
    }

    private void over(int mine, String why, boolean complete, boolean byHand) {
        if (mine != turn) {
            return;
        }
        reconciliation.load(
                (same, found) -> same.run().seenReady(found.ready()),
                () -> {
                    if (mine == turn) {
                        asking.set(false);
                        trouble.set(why);
                        tellStatus();
                        if (complete) {
                            again.listRead(byHand);
                        }
                    }
                });
    }

    private void tellStatus() {
        ReadyCounts counts = reconciliation.counts();
        job.badges()
                .statusProperty()
                .set(
                        words.say(
                                "ready.status",
                                counts.of(Standing.READY),
                                counts.of(Standing.NOT_YET)));
    }

    private ReadyProgress watching(int mine, AtomicBoolean cancelled) {
        return new ReadyProgress() {
            @Override
            public void read(int pages, int wallets) {
                tasks.soon(
                        () -> {
                            if (mine == turn) {
                                progress.set(
                                        words.say(
                                                "ready.progress",
                                                words.wallets(wallets),
                                                (long) pages));
                            }
                        });
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    private void tellAbout(ReadyWallets wallets) {
        about.set(wallets.list().map(this::about).orElse(""));
    }

    private String about(ListAccount list) {
        String text =
                words.say(
                        list.complete() ? "ready.about" : "ready.about.part",
                        times.when(list.lastAt(), clock.instant()),
                        words.wallets(list.wallets()));
        return list.unreadable() == 0
                ? text
                : text + " " + words.say("ready.about.unreadable", list.unreadable());
    }
}
