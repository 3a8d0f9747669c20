package io.sharelift.desktop.ready;

import io.sharelift.desktop.rows.Arranged;
import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.record.Anchor;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Exports, record and ready list side by side, as the record tells it; sorted and filtered. */
final class ReconciliationModel {

    private final Job job;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<ReadyWallets> wallets =
            new ReadOnlyObjectWrapper<>(ReadyWallets.NONE);
    private final ReadOnlyObjectWrapper<Arranged<ReadyWallets, ReadyFilter>> arrangement =
            new ReadOnlyObjectWrapper<>(Arranged.of(ReadyWallets.NONE, 0, ReadyFilter.ALL));
    private final ObjectProperty<ReadyFilter> filter = new SimpleObjectProperty<>(ReadyFilter.ALL);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ReadyRow> selected = new SimpleObjectProperty<>();
    private List<RowOrder<ReadyWallets>> orders = List.of();
    private TaskRunner.@Nullable Running arranging;
    private int asked;

    ReconciliationModel(Job job, TaskRunner tasks, InstantSource clock) {
        this.job = job;
        this.tasks = tasks;
        this.clock = clock;
        filter.subscribe(this::arrange);
        query.subscribe(
                text -> filter.set(filter.get().withWanted(text.strip().toLowerCase(Locale.ROOT))));
    }

    /** What the record said last. */
    ReadOnlyObjectProperty<ReadyWallets> walletsProperty() {
        return wallets.getReadOnlyProperty();
    }

    ReadyWallets wallets() {
        return wallets.get();
    }

    ReadyCounts counts() {
        return wallets().counts();
    }

    /** The wallets that the filter lets through, sorted; another one for each change. */
    ReadOnlyObjectProperty<Arranged<ReadyWallets, ReadyFilter>> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** The rows that are shown. */
    List<ReadyRow> rows() {
        return arrangement.get().rows(arrangement.get().whole()::row);
    }

    ObjectProperty<ReadyFilter> filterProperty() {
        return filter;
    }

    /** Picks this, or lets go of it if it is picked already. */
    void filter(ReadyFilter other) {
        filter.set(other);
    }

    StringProperty queryProperty() {
        return query;
    }

    /** The wallet whose detail is shown. */
    ObjectProperty<@Nullable ReadyRow> selectedProperty() {
        return selected;
    }

    /** Sorts by these columns, the first before the others; none is the order of the plan. */
    void sort(List<RowOrder<ReadyWallets>> newOrders) {
        orders = List.copyOf(newOrders);
        arrange();
    }

    /** Told, away from the window's thread, what a record comes to. */
    interface Taker {
        void take(OpenMigration migration, Reconciliation found);
    }

    private record Loaded(Anchor anchor, @Nullable ReadyWallets wallets) {}

    /** Puts together what the record says now, unless it says what it did the last time. */
    void load() {
        load((migration, found) -> {}, () -> {});
    }

    /**
     * The same, and tells of it.
     *
     * @param taker told elsewhere, if the record says something new
     * @param then on the window's thread, also if there was nothing new or it cannot be read
     */
    void load(Taker taker, Runnable then) {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null) {
            then.run();
            return;
        }
        int number = ++asked;
        Anchor before = wallets().reconciliation().map(all -> all.account().anchor()).orElse(null);
        tasks.run(
                "reconciling",
                () -> read(migration, before, taker),
                loaded -> {
                    if (number == asked && loaded.wallets() != null) {
                        show(loaded.wallets());
                    }
                    then.run();
                },
                e -> {
                    if (number == asked) {
                        job.badges().statusProperty().set(Sentences.of(e));
                    }
                    then.run();
                });
    }

    private Loaded read(OpenMigration migration, @Nullable Anchor before, Taker taker) {
        Anchor now = migration.record().anchor();
        if (now.equals(before)) {
            return new Loaded(now, null);
        }
        Reconciliation found = Reconciliation.of(Account.of(migration.record()));
        taker.take(migration, found);
        return new Loaded(now, ReadyWallets.of(found, migration.plan(), clock.instant()));
    }

    /** Shows these wallets, in the order and through the filter that there are. */
    void show(ReadyWallets now) {
        wallets.set(now);
        selected.set(now.same(selected.get()));
        arrange();
    }

    /** Shows nothing, and takes nothing any more that is under way. */
    void forget() {
        asked++;
        query.set("");
        filter.set(ReadyFilter.ALL);
        selected.set(null);
        show(ReadyWallets.NONE);
    }

    /** Sorts and filters elsewhere; what was asked for before is given up. */
    private void arrange() {
        if (arranging != null) {
            arranging.cancel();
        }
        Arranged<ReadyWallets, ReadyFilter> before = arrangement.get();
        ReadyWallets now = wallets();
        List<RowOrder<ReadyWallets>> by = orders;
        ReadyFilter through = filter.get();
        arranging =
                tasks.run(
                        "arranging wallets",
                        () ->
                                (before.whole().equals(now)
                                                ? before
                                                : Arranged.of(now, now.size(), ReadyFilter.ALL))
                                        .with(by, through),
                        arrangement::set,
                        e -> job.badges().statusProperty().set(Sentences.of(e)));
    }
}
