package io.sharelift.desktop.records;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.migration.Home;
import io.sharelift.record.account.RunComparison;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.verify.Verdict;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The records that this user knows, and the one that is looked at. */
public final class RecordsViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Home home;
    private final Words words;
    private final RecordShelf shelf;
    private final StepModel step;
    private final ObservableList<RecordLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RecordLine> selected = new SimpleObjectProperty<>();
    private final BooleanBinding readable =
            Bindings.createBooleanBinding(
                    () -> {
                        RecordLine line = selected.get();
                        return line != null && line.what() != null;
                    },
                    selected);
    private final ObjectProperty<@Nullable Timeline> opened = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final StringProperty trouble = new SimpleStringProperty("");
    private TaskRunner.@Nullable Running reading;
    private @Nullable Path wanted;

    public RecordsViewModel(Job job, TaskRunner tasks, Home home, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.home = home;
        this.words = words;
        this.shelf = new RecordShelf(job, home);
        this.step = new StepModel("records", words.say("records.step"));
        job.busyProperty().subscribe(this::loadAgain);
    }

    public StepModel step() {
        return step;
    }

    /** Newest first. */
    ObservableList<RecordLine> lines() {
        return lines;
    }

    ObjectProperty<@Nullable RecordLine> selectedProperty() {
        return selected;
    }

    /** The record whose timeline is shown; null while the list is. */
    ObjectProperty<@Nullable Timeline> openedProperty() {
        return opened;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the selected record can be read. */
    BooleanExpression readable() {
        return readable;
    }

    /** Why something could not be done, in sentences; empty if nothing is wrong. */
    StringProperty troubleProperty() {
        return trouble;
    }

    RecordShelf shelf() {
        return shelf;
    }

    /** What is listed changes when a run begins and when it has ended. */
    private void loadAgain() {
        if (!lines.isEmpty()) {
            load();
        }
    }

    /** Reads all records again. */
    public void load() {
        if (reading != null) {
            reading.cancel();
        }
        loading.set(true);
        trouble.set("");
        reading =
                tasks.run(
                        "reading records",
                        () -> {
                            String here = home.author().machine().publicHex();
                            List<RecordLine> all = new ArrayList<>();
                            for (Path file : shelf.files()) {
                                all.add(shelf.line(file, here));
                            }
                            return all;
                        },
                        this::show,
                        e -> {
                            loading.set(false);
                            trouble.set(Sentences.of(e));
                        });
    }

    private void show(List<RecordLine> all) {
        loading.set(false);
        Path before = wanted;
        if (before == null && selected.get() != null) {
            before = selected.get().file();
        }
        wanted = null;
        Path chosen = before;
        lines.setAll(all.stream().map(this::asItIsNow).toList());
        selected.set(
                lines.stream()
                        .filter(line -> line.file().equals(chosen))
                        .findFirst()
                        .orElse(lines.isEmpty() ? null : lines.getFirst()));
        long waiting = all.stream().filter(line -> line.state() == RecordState.TO_APPROVE).count();
        step.show(
                waiting > 0 ? StepModel.State.NEEDS_YOU : StepModel.State.NOT_YET,
                waiting > 0 ? words.say("records.step.approve", waiting) : "",
                all.isEmpty() ? "" : words.number(all.size()));
    }

    private RecordLine asItIsNow(RecordLine line) {
        boolean running =
                line.state() == RecordState.CUT_OFF && inHand(line) && job.busyProperty().get();
        return running ? line.running() : line;
    }

    /** Takes a record from any folder into the list, and selects it. */
    public void add(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            shelf.remember(absolute);
        } catch (IOException e) {
            trouble.set(Sentences.of(e));
        }
        wanted = absolute;
        load();
    }

    /** Shows the timeline of the selected record. */
    void openSelected() {
        RecordLine line = selected.get();
        if (line == null || !readable.get()) {
            return;
        }
        tasks.run(
                "reading a record",
                () -> shelf.use(line.file(), record -> Timeline.of(line, record, words)),
                opened::set,
                e -> trouble.set(Sentences.of(e)));
    }

    /** Back to the list. */
    void close() {
        opened.set(null);
    }

    /** Every run of every record, newest record first. */
    List<RunLine> runs() {
        return lines.stream().flatMap(line -> line.runs().stream()).toList();
    }

    /** Compares two runs in the background. */
    void compare(RunLine one, RunLine other, Consumer<RunComparison> then) {
        tasks.run(
                "comparing runs",
                () -> shelf.compare(one, other),
                then,
                e -> trouble.set(Sentences.of(e)));
    }

    /** Checks a record in the background. */
    void verify(RecordLine line, Optional<AnchorText> anchor, Consumer<Verdict> then) {
        tasks.run(
                "verifying",
                () -> shelf.verify(line.file(), anchor),
                then,
                e -> trouble.set(Sentences.of(e)));
    }

    /** Saves record, report and results as one file. */
    void saveEvidence(RecordLine line, Path zip) {
        trouble.set("");
        saving.set(true);
        tasks.run(
                "saving the evidence",
                () -> {
                    shelf.saveEvidence(line, zip);
                    return zip;
                },
                saved -> {
                    saving.set(false);
                    job.badges()
                            .statusProperty()
                            .set(words.say("records.saved", String.valueOf(saved)));
                    load();
                },
                e -> {
                    saving.set(false);
                    trouble.set(Sentences.of(e));
                });
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** A person approves the plan of the selected record. */
    void approve(RecordLine line, RecordShelf.Approver who) {
        trouble.set("");
        tasks.run(
                "approving",
                () -> {
                    shelf.approve(line, who);
                    return line;
                },
                done -> load(),
                e -> trouble.set(Sentences.of(e)));
    }

    /** Whether this record is the one of the plan in hand. */
    boolean inHand(RecordLine line) {
        var inHand = job.planInHand();
        return inHand != null && inHand.record().file().equals(line.file());
    }
}
