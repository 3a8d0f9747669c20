package io.sharelift.desktop.exports;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.ColumnChoice;
import io.sharelift.export.ColumnPreview;
import io.sharelift.export.FileReport;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.Severity;
import io.sharelift.export.ShareKey;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The exports that are open, and the reading of more. */
public final class ExportsViewModel implements AutoCloseable {

    /** Reads exports into an inventory; the export room does, tests may take their time. */
    public interface Reading {
        Inventory read(List<Path> files, ReadingOptions options, ReadingProgress progress);
    }

    private final Job job;
    private final TaskRunner tasks;
    private final Reading reader;
    private final Practice practice;
    private final Path practiceExport;
    private final Words words;
    private final StepModel step;

    private final ObservableList<FileReport> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper progressWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final TimeLeft timeLeft;
    private final ReadOnlyBooleanWrapper wantsShareKey = new ReadOnlyBooleanWrapper(false);
    private ReadingOptions options = ReadingOptions.standard();
    private AtomicBoolean cancelled = new AtomicBoolean();

    public ExportsViewModel(
            Job job,
            TaskRunner tasks,
            Reading reader,
            Practice practice,
            Path practiceExport,
            InstantSource clock,
            Words words) {
        this.job = job;
        this.tasks = tasks;
        this.reader = reader;
        this.practice = practice;
        this.practiceExport = practiceExport;
        this.timeLeft = new TimeLeft(clock);
        this.words = words;
        this.step = new StepModel("exports", words.say("exports.step"));
        step.saysProperty().set(words.say("exports.step.none"));
    }

    public StepModel step() {
        return step;
    }

    public ObservableList<FileReport> files() {
        return files;
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty progressWordsProperty() {
        return progressWords.getReadOnlyProperty();
    }

    /** Why the last thing did not work, in a sentence; empty if it did. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Opens files besides those that are open. */
    public void open(List<Path> more) {
        Set<Path> all = new LinkedHashSet<>();
        files.forEach(file -> all.add(file.file()));
        more.forEach(file -> all.add(file.toAbsolutePath().normalize()));
        read(List.copyOf(all));
    }

    /** Takes a file out again. */
    public void close(FileReport file) {
        List<Path> rest =
                files.stream()
                        .map(FileReport::file)
                        .filter(other -> !other.equals(file.file()))
                        .toList();
        if (rest.isEmpty() && !job.busyProperty().get()) {
            show(Inventory.empty());
        } else {
            read(rest);
        }
    }

    /** Reads all files once more. */
    public void readAgain() {
        if (!files.isEmpty() && !reading.get()) {
            read(files.stream().map(FileReport::file).toList());
        }
    }

    /**
     * Opens shares that the company's own application has sealed.
     *
     * @param typed the key, which is wiped
     */
    public void unseal(char[] typed) {
        try {
            ShareKey key = ShareKey.of(typed);
            ShareKey before = options.key();
            options = options.withKey(key);
            if (before != null) {
                before.close();
            }
            readAgain();
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /**
     * Forgets the key of sealed shares; those that it opened are sealed again. Not while a run
     * needs it.
     */
    public void seal() {
        ShareKey key = options.key();
        if (key != null && !job.busyProperty().get() && !reading.get()) {
            options = options.withKey(null);
            key.close();
            readAgain();
        }
    }

    /** Whether there are sealed shares whose key is missing or another one. */
    public ReadOnlyBooleanProperty wantsShareKeyProperty() {
        return wantsShareKey.getReadOnlyProperty();
    }

    /** Reads a file again with these columns. */
    public void choose(FileReport file, ColumnChoice choice) {
        options = options.withColumns(file.file(), choice);
        readAgain();
    }

    /** Whether an operator must say which column of a file holds what. */
    static boolean wantsColumns(FileReport file) {
        return file.findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.COLUMNS_NOT_TOLD);
    }

    /** Looks at the columns of a file elsewhere, and comes back with them. */
    void preview(FileReport file, Consumer<List<ColumnPreview>> then) {
        tasks.run(
                "columns",
                () -> ColumnPreview.of(file.file()),
                then,
                e -> trouble.set(Sentences.of(e)));
    }

    /** Forgets the key of sealed shares. */
    @Override
    public void close() {
        ShareKey key = options.key();
        if (key != null) {
            key.close();
        }
    }

    /** Whether there is a Para to practise with: not while the window is offline. */
    BooleanExpression practiceProperty() {
        return job.badges().offlineProperty().not();
    }

    /** Has the practice Para write an export of its own wallets, and opens it. */
    public void makePracticeExport() {
        trouble.set("");
        tasks.run(
                "practice export",
                () -> {
                    practice.running().writeExport(practiceExport);
                    return practiceExport;
                },
                file -> open(List.of(file)),
                e -> trouble.set(Sentences.of(e)));
    }

    /** Gives up the reading; what was open before stays. */
    public void cancel() {
        cancelled.set(true);
    }

    private void read(List<Path> paths) {
        if (reading.get()) {
            return;
        }
        if (job.busyProperty().get()) {
            trouble.set(words.say("exports.busy"));
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        ReadingOptions with = options;
        cancelled = stop;
        trouble.set("");
        progress.set(0);
        timeLeft.reset();
        progressWords.set("");
        reading.set(true);
        tasks.run(
                "reading exports",
                () -> reader.read(paths, with, watching(stop)),
                inventory -> {
                    reading.set(false);
                    show(inventory);
                },
                e -> {
                    reading.set(false);
                    trouble.set(
                            e instanceof CancellationException
                                    ? words.say("exports.cancelled")
                                    : Sentences.of(e));
                });
    }

    private ReadingProgress watching(AtomicBoolean stop) {
        AtomicBoolean shown = new AtomicBoolean(true);
        return new ReadingProgress() {
            @Override
            public void read(Path file, long bytes, long ofBytes, int wallets) {
                if (shown.compareAndSet(true, false)) {
                    tasks.nextFrame(
                            () -> {
                                shown.set(true);
                                progressed(file, bytes, ofBytes, wallets);
                            });
                }
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    private void progressed(Path file, long bytes, long ofBytes, int wallets) {
        progress.set(ofBytes == 0 ? 0 : (double) bytes / ofBytes);
        progressWords.set(
                words.say(
                        "exports.progress",
                        String.valueOf(file.getFileName()),
                        words.size(bytes),
                        words.size(ofBytes),
                        words.wallets(wallets),
                        timeLeft.at(file, bytes, ofBytes)
                                .map(Times::length)
                                .map(time -> words.say("exports.left", time))
                                .orElse("")));
    }

    private void show(Inventory inventory) {
        // The cards that follow the list of files count what is in the inventory.
        job.inventoryProperty().set(inventory);
        files.setAll(inventory.files());
        wantsShareKey.set(inventory.wantsShareKey());
        int wallets = inventory.rows().size();
        long unusable =
                files.stream()
                        .filter(
                                file ->
                                        file.findings().stream()
                                                .anyMatch(f -> f.severity() == Severity.BLOCKS))
                        .count();
        step.show(
                unusable > 0
                        ? StepModel.State.NEEDS_YOU
                        : wallets > 0 ? StepModel.State.DONE : StepModel.State.NOT_YET,
                files.isEmpty()
                        ? words.say("exports.step.none")
                        : unusable > 0
                                ? words.say("exports.step.trouble", unusable, files.size())
                                : words.say("count.files", files.size()),
                wallets == 0 ? "" : words.number(wallets));
        job.badges()
                .statusProperty()
                .set(
                        files.isEmpty()
                                ? ""
                                : words.say(
                                        "exports.read",
                                        words.say("count.files", files.size()),
                                        words.wallets(wallets)));
    }

    /** What the wallets of a file come to. */
    FileCounts countsOf(FileReport file) {
        return FileCounts.of(file, job.inventory().tally());
    }
}
