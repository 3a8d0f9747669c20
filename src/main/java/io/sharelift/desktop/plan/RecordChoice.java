package io.sharelift.desktop.plan;

import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.Home;
import io.sharelift.record.StoredRecord;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Which file the record is kept in, and whose it is by now. */
final class RecordChoice {

    private final TaskRunner tasks;
    private final Home home;
    private final InstantSource clock;
    private final Supplier<Place> place;
    private final BiConsumer<Path, Exception> failed;
    private final ObjectProperty<Path> record;
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final StringProperty takeOver = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable SealedThere> sealed =
            new ReadOnlyObjectWrapper<>();
    private boolean chosen;

    private record Seen(String computer, Optional<SealedThere> sealed) {}

    /**
     * @param place after which a new record is named
     * @param failed is told of a record that cannot be looked at
     */
    RecordChoice(
            TaskRunner tasks,
            Home home,
            InstantSource clock,
            Supplier<Place> place,
            BiConsumer<Path, Exception> failed) {
        this.tasks = tasks;
        this.home = home;
        this.clock = clock;
        this.place = place;
        this.failed = failed;
        this.record = new SimpleObjectProperty<>(newRecord());
    }

    ObjectProperty<Path> recordProperty() {
        return record;
    }

    /** The computer that wrote the record last, if it is another than this one; else empty. */
    ReadOnlyStringProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /** Why it is taken over from there, in the operator's words. */
    StringProperty takeOverProperty() {
        return takeOver;
    }

    /** The words with which it is taken over; empty if it is not. */
    String words() {
        return elsewhere.get().isEmpty() ? "" : takeOver.get();
    }

    /** Whether the record is there already, so that it is gone on with. */
    boolean exists() {
        return Files.exists(record.get());
    }

    /** What was sealed ahead into it; null if nothing was, or nobody has looked yet. */
    ReadOnlyObjectProperty<@Nullable SealedThere> sealedProperty() {
        return sealed.getReadOnlyProperty();
    }

    /**
     * Keeps the record in this file from now on.
     *
     * @param looked when it is known what is in it
     */
    void choose(Path file, Runnable looked) {
        chosen = true;
        String name = String.valueOf(file.getFileName());
        record.set(name.contains(".") ? file : file.resolveSibling(name + ".sharelift"));
        look(looked);
    }

    /** Another new record for the next migration. */
    void forget() {
        chosen = false;
        elsewhere.set("");
        sealed.set(null);
        propose();
    }

    /** Proposes a new one, unless one was chosen. */
    void propose() {
        if (!chosen) {
            record.set(newRecord());
        }
    }

    private void look(Runnable looked) {
        Path file = record.get();
        elsewhere.set("");
        takeOver.set("");
        sealed.set(null);
        if (!exists()) {
            looked.run();
            return;
        }
        tasks.run(
                "looking at a record",
                () -> {
                    String here = home.author().machine().publicHex();
                    try (StoredRecord stored = StoredRecord.open(file)) {
                        return new Seen(
                                stored.machine().equals(here) ? "" : stored.computer(),
                                SealedThere.in(stored));
                    }
                },
                seen -> {
                    if (record.get().equals(file)) {
                        elsewhere.set(seen.computer());
                        sealed.set(seen.sealed().orElse(null));
                        looked.run();
                    }
                },
                e -> {
                    failed.accept(file, e);
                    looked.run();
                });
    }

    /** A name that is not taken: {@code practice-2026-11-24.sharelift}, then {@code …-2}. */
    private Path newRecord() {
        String start =
                place.get().name().toLowerCase(Locale.ROOT)
                        + "-"
                        + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        Path file = home.records().resolve(start + ".sharelift");
        for (int number = 2; Files.exists(file); number++) {
            file = home.records().resolve(start + "-" + number + ".sharelift");
        }
        return file;
    }
}
