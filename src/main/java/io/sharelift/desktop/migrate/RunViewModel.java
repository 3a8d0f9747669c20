package io.sharelift.desktop.migrate;

import io.sharelift.desktop.words.Mentions;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.FrameQueue;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.Severity;
import io.sharelift.migration.PlannedWallet;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunPhase;
import io.sharelift.migration.RunProgress;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.WalletStatus;

import javafx.beans.property.ObjectProperty;
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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The wallets of a run as they are now: rows, counts, how fast, how long still. */
public final class RunViewModel {

    private static final Duration TICK = Duration.ofMillis(250);

    private final Job job;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final Words words;
    private final FrameQueue<WalletStatus> changes;

    private List<Course> courses = List.of();
    private final ReadOnlyObjectWrapper<FilteredList<Course>> rows =
            new ReadOnlyObjectWrapper<>(new FilteredList<>(FXCollections.observableArrayList()));
    private final Set<Course> waiting = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Group> only = new SimpleObjectProperty<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Course> selected = new SimpleObjectProperty<>();
    private TaskRunner.@Nullable Running ticking;
    private int quarterSaid;

    public RunViewModel(Job job, TaskRunner tasks, InstantSource clock, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        this.changes = new FrameQueue<>(tasks, this::take);
        only.subscribe(this::filter);
        query.subscribe(this::filter);
    }

    /** Told by the run, from its threads. */
    public RunListener listener() {
        return new RunListener() {
            @Override
            public void changed(WalletStatus status) {
                changes.add(status);
            }

            @Override
            public void phase(RunPhase phase) {
                tasks.soon(RunViewModel.this::tick);
            }
        };
    }

    /** The wallets that the filters let through; another list for another migration. */
    public ReadOnlyObjectProperty<FilteredList<Course>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** "612 of 1,020 wallets have their answer". */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** "9.9 a second, 41 s left"; empty while nothing runs. */
    public ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** Only wallets of this group; null for all. */
    public ObjectProperty<@Nullable Group> onlyProperty() {
        return only;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<@Nullable Course> selectedProperty() {
        return selected;
    }

    /** The counts now. */
    public Counts counts() {
        return counts.get();
    }

    /** How many of the wallets to be sent have a finding that somebody should look at first. */
    long lookFirst() {
        return courses.stream()
                .filter(course -> course.seen().state() == WalletState.PLANNED)
                .filter(
                        course ->
                                course.planned().row().findings().stream()
                                        .anyMatch(f -> f.severity() == Severity.LOOK))
                .count();
    }

    /**
     * The places of the wallets that had their try and may be sent again if somebody asks. Rejected
     * ones only where there are no others: the same share gets the same answer.
     */
    List<Integer> retryable() {
        List<Integer> others = retryable(false);
        return others.isEmpty() ? retryable(true) : others;
    }

    private List<Integer> retryable(boolean rejected) {
        return courses.stream()
                .filter(course -> course.seen().state().canBeRetried())
                .filter(course -> course.seen().state() != WalletState.STOPPED)
                .filter(course -> (course.seen().state() == WalletState.REJECTED) == rejected)
                .map(Course::index)
                .toList();
    }

    /** Shows another migration. */
    void take(OpenMigration migration) {
        List<WalletStatus> statuses = migration.run().statuses();
        List<Course> all = new ArrayList<>(statuses.size());
        List<PlannedWallet> plan = migration.plan().wallets();
        Instant now = clock.instant();
        for (WalletStatus status : statuses) {
            all.add(new Course(plan, status, now));
        }
        courses = all;
        waiting.clear();
        selected.set(null);
        only.set(null);
        query.set("");
        rows.set(new FilteredList<>(FXCollections.observableList(all)));
        tick();
    }

    /** Counts and clocks follow from now on. */
    void begin() {
        quarterSaid = 0;
        if (ticking == null) {
            ticking = tasks.every(TICK, this::tick);
        }
        tick();
    }

    /** Everything is as it stays. */
    void end() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        changes.drain();
        tick();
        pace.set("");
    }

    private void take(List<WalletStatus> changed) {
        for (WalletStatus status : changed) {
            Course course = courses.get(status.index());
            course.show(status, clock.instant());
            if (status.state() == WalletState.WAITING) {
                waiting.add(course);
            } else {
                waiting.remove(course);
            }
        }
        showNetwork(changed.getLast());
    }

    private void showNetwork(WalletStatus status) {
        Badges.Network network =
                switch (status.state()) {
                    case WAITING ->
                            status.last() == null ? Badges.Network.LOST : Badges.Network.WAITING;
                    case FAILED ->
                            status.last() == null ? Badges.Network.LOST : Badges.Network.ONLINE;
                    case MIGRATED, ALREADY, REJECTED, NOT_FOUND, READY -> Badges.Network.ONLINE;
                    default -> job.badges().networkProperty().get();
                };
        job.badges().networkProperty().set(network);
    }

    private void tick() {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null) {
            return;
        }
        RunProgress progress = migration.run().progress();
        counts.set(new Counts(progress.counts()));
        waiting.forEach(course -> course.tick(clock.instant()));
        int toSend = counts().toSend();
        int answered = counts().answered();
        done.set(
                toSend == 0
                        ? words.say("migrate.nothing.title")
                        : words.say("migrate.done", answered, toSend));
        pace.set(
                progress.phase() != RunPhase.SENDING || ticking == null
                        ? ""
                        : words.say(
                                "migrate.pace",
                                String.format(
                                        Locale.ROOT,
                                        progress.perSecond() < 9.95 ? "%.1f" : "%.0f",
                                        progress.perSecond()),
                                progress.remaining()
                                        .map(left -> left.truncatedTo(ChronoUnit.SECONDS))
                                        .map(left -> left.plusSeconds(1))
                                        .map(Times::whole)
                                        .map(time -> words.say("migrate.left", time))
                                        .orElse("")));
        announce(answered, toSend);
        if (only.get() != null) {
            filter();
        }
    }

    /** At every quarter a sentence in the line at the bottom. */
    private void announce(int answered, int toSend) {
        int quarter = toSend == 0 ? 0 : answered * 4 / toSend;
        if (ticking != null && quarter > quarterSaid) {
            quarterSaid = quarter;
            job.badges()
                    .statusProperty()
                    .set(
                            words.say(
                                    "migrate.quarter",
                                    times().at(clock.instant()),
                                    quarter * 25,
                                    answered,
                                    toSend));
        }
    }

    private void filter() {
        Group group = only.get();
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        rows.get()
                .setPredicate(
                        course ->
                                (group == null || Group.of(course.seen().state()) == group)
                                        && (wanted.isEmpty() || mentions(course, wanted)));
    }

    private static boolean mentions(Course course, String wanted) {
        PlannedWallet planned = course.planned();
        WalletStatus status = course.seen().status();
        return Mentions.in(planned.wallet() == null ? null : planned.wallet().value(), wanted)
                || Mentions.in(planned.row().address(), wanted)
                || Mentions.in(planned.row().identifier(), wanted)
                || Mentions.in(planned.row().scheme().name(), wanted)
                || Mentions.in(status.detail(), wanted)
                || (status.last() != null
                        && (Mentions.in(status.last().requestId(), wanted)
                                || Mentions.in(status.last().code(), wanted)
                                || Mentions.in(String.valueOf(status.last().status()), wanted)));
    }

    Instant now() {
        return clock.instant();
    }

    /** The clock that the details use. */
    Times times() {
        return new Times(ZoneId.systemDefault());
    }
}
