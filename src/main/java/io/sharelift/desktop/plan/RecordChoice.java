package io.sharelift.desktop.plan;

import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.Home;
import io.sharelift.record.StoredRecord;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
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
    private boolean chosen;

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

    /** Keeps the record in this file from now on. */
    void choose(Path file) {
        chosen = true;
        String name = String.valueOf(file.getFileName());
        record.set(name.contains(".") ? file : file.resolveSibling(name + ".sharelift"));
        look();
    }

    /** Another new record for the next migration. */
    void forget() {
        chosen = false;
        elsewhere.set("");
        propose();
    }

    /** Proposes a new one, unless one was chosen. */
    void propose() {
        if (!chosen) {
            record.set(newRecord());
        }
    }

    private void look() {
        Path file = record.get();
        elsewhere.set("");
        takeOver.set("");
        if (!exists()) {
            return;
        }
        tasks.run(
                "looking at a record",
                () -> {
                    String here = home.author().machine().publicHex();
                    try (StoredRecord stored = StoredRecord.open(file)) {
                        return stored.machine().equals(here) ? "" : stored.computer();
                    }
                },
                computer -> {
                    if (record.get().equals(file)) {
                        elsewhere.set(computer);
                    }
                },
                e -> failed.accept(file, e));
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
