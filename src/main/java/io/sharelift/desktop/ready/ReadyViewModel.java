package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Mentions;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.ReadyList;
import io.sharelift.migration.ReadyProgress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Which wallets Para lists as ready, beside those of the exports. */
public final class ReadyViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final Times times = new Times(ZoneId.systemDefault());
    private final StepModel step;

    private final ReadOnlyObjectWrapper<FilteredList<ReadyRow>> rows =
            new ReadOnlyObjectWrapper<>(new FilteredList<>(FXCollections.observableArrayList()));
    private final ReadOnlyObjectWrapper<Map<Standing, Long>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable Standing> only = new SimpleObjectProperty<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    public ReadyViewModel(Job job, TaskRunner tasks, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
        this.step = new StepModel("ready", words.say("ready.step"));
        job.migrationProperty().subscribe(this::forget);
        job.busyProperty().subscribe(this::tellStep);
        only.subscribe(this::filter);
        query.subscribe(this::filter);
        tellStep();
    }

    public StepModel step() {
        return step;
    }

    /** The wallets that the filters let through; another list for each answer. */
    public ReadOnlyObjectProperty<FilteredList<ReadyRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<Standing, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Standing> onlyProperty() {
        return only;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether there is an answer to show. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** "300 wallets on 3 pages so far". */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the answer comes to, in a sentence. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    long count(Standing standing) {
        return counts.get().getOrDefault(standing, 0L);
    }

    /** Whether every wallet of the exports is in the list. */
    boolean allReady() {
        return count(Standing.READY) > 0
                && count(Standing.NOT_YET) + count(Standing.NOT_MIGRATED) == 0;
    }

    /** "102 of 120 wallets are ready." */
    String verdict() {
        long ours = total() - count(Standing.ELSEWHERE);
        return words.say("ready.verdict", count(Standing.READY), ours);
    }

    /** What that means, and what to do. */
    String verdictMeans() {
        if (allReady()) {
            return words.say("ready.verdict.all");
        }
        long notYet = count(Standing.NOT_YET);
        long notMigrated = count(Standing.NOT_MIGRATED);
        String text = words.say("ready.verdict.keep", notYet + notMigrated);
        text += notYet == 0 ? "" : " " + words.say("ready.verdict.not-yet", notYet);
        text += notMigrated == 0 ? "" : " " + words.say("ready.verdict.not-migrated", notMigrated);
        return text;
    }

    long total() {
        return counts.get().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reads every page of the ready list, and marks in the record what it shows. */
    public void ask() {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null || asking.get() || job.busyProperty().get()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        trouble.set("");
        progress.set("");
        asking.set(true);
        tasks.run(
                "ready list",
                () -> {
                    ReadyList list = ReadyList.fetch(migration.para(), watching(stop));
                    Optional<String> unwritten = migration.run().confirm(list).trouble();
                    return new Answer(list, ReadyRows.of(migration, list), unwritten);
                },
                answer -> {
                    asking.set(false);
                    if (job.migrationProperty().get() == migration) {
                        show(answer);
                    }
                },
                e -> {
                    asking.set(false);
                    trouble.set(Sentences.of(e));
                });
    }

    /** Ends the reading; what came so far is shown. */
    public void cancel() {
        cancelled.set(true);
    }

    private record Answer(ReadyList list, List<ReadyRow> rows, Optional<String> unwritten) {}

    private ReadyProgress watching(AtomicBoolean stop) {
        return new ReadyProgress() {
            @Override
            public void read(int pages, int wallets) {
                tasks.soon(
                        () ->
                                progress.set(
                                        words.say(
                                                "ready.progress",
                                                words.wallets(wallets),
                                                (long) pages)));
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    private void show(Answer answer) {
        Map<Standing, Long> found = new EnumMap<>(Standing.class);
        answer.rows().forEach(row -> found.merge(row.standing(), 1L, Long::sum));
        counts.set(found);
        rows.set(new FilteredList<>(FXCollections.observableList(answer.rows())));
        asked.set(true);
        ReadyList list = answer.list();
        about.set(
                words.say(
                        list.complete() ? "ready.about" : "ready.about.part",
                        times.at(list.at()),
                        words.wallets(list.wallets().size())));
        trouble.set(answer.unwritten().orElse(""));
        job.badges()
                .statusProperty()
                .set(words.say("ready.status", count(Standing.READY), count(Standing.NOT_YET)));
        filter();
        tellStep();
    }

    private void forget() {
        counts.set(Map.of());
        rows.set(new FilteredList<>(FXCollections.observableArrayList()));
        asked.set(false);
        about.set("");
        trouble.set("");
        only.set(null);
        query.set("");
        tellStep();
    }

    private void tellStep() {
        boolean closed = job.migrationProperty().get() == null;
        boolean busy = job.busyProperty().get();
        step.whyClosedProperty()
                .set(
                        closed
                                ? words.say("step.why.migrate")
                                : busy ? words.say("step.why.running") : "");
        if (!asked.get()) {
            step.show(StepModel.State.NOT_YET, "", "");
        } else if (count(Standing.NOT_YET) > 0) {
            step.show(
                    StepModel.State.NEEDS_YOU,
                    words.say("ready.step.not-yet", count(Standing.NOT_YET)),
                    words.number(count(Standing.READY)));
        } else if (!allReady()) {
            step.show(
                    StepModel.State.NEEDS_YOU,
                    words.say("ready.step.missing", count(Standing.NOT_MIGRATED)),
                    words.number(count(Standing.READY)));
        } else {
            step.show(
                    StepModel.State.DONE,
                    words.say("ready.step.asked"),
                    words.number(count(Standing.READY)));
        }
    }

    private void filter() {
        Standing standing = only.get();
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        rows.get()
                .setPredicate(
                        row ->
                                (standing == null || row.standing() == standing)
                                        && (wanted.isEmpty() || mentions(row, wanted)));
    }

    private static boolean mentions(ReadyRow row, String wanted) {
        return Mentions.in(row.wallet().value(), wanted)
                || Mentions.in(row.address(), wanted)
                || Mentions.in(row.identifier(), wanted)
                || Mentions.in(row.type(), wanted)
                || Mentions.in(row.why(), wanted);
    }
}
