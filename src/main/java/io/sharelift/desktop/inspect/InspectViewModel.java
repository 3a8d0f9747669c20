package io.sharelift.desktop.inspect;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.FindingCode;
import io.sharelift.export.FindingsFile;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;
import io.sharelift.export.Tally;
import io.sharelift.export.WalletRow;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The wallets that were found, what was found of each, and the segment of the one selected. */
public final class InspectViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final StepModel step;

    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(Arrangement.of(Inventory.empty()));
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Soundness> only = new SimpleObjectProperty<>(Soundness.ANY);
    private final ObjectProperty<@Nullable FindingCode> code = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WalletRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<OpenSegment> segment =
            new ReadOnlyObjectWrapper<>(new OpenSegment.None());
    private final ReadOnlyBooleanWrapper findings = new ReadOnlyBooleanWrapper(false);
    private List<RowOrder> orders = List.of();
    private boolean taking;
    private TaskRunner.@Nullable Running arranging;
    private TaskRunner.@Nullable Running opening;

    public InspectViewModel(Job job, TaskRunner tasks, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
        this.step = new StepModel("inspect", words.say("inspect.step"));
        job.inventoryProperty().subscribe(this::take);
        query.subscribe(this::arrange);
        only.subscribe(this::arrange);
        code.subscribe(this::arrange);
        selected.subscribe(this::open);
    }

    public StepModel step() {
        return step;
    }

    /** The wallets that the filters let through, sorted; another one for each change. */
    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<Soundness> onlyProperty() {
        return only;
    }

    /** Only wallets with this finding; null for all. */
    public ObjectProperty<@Nullable FindingCode> codeProperty() {
        return code;
    }

    public ObjectProperty<@Nullable WalletRow> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<OpenSegment> segmentProperty() {
        return segment.getReadOnlyProperty();
    }

    /** How many wallets are like this, whatever the filters are. */
    public long count(Soundness soundness) {
        Tally tally = job.inventory().tally();
        long heldBack = tally.wallets(Severity.BLOCKS);
        long lookFirst = tally.wallets(Severity.LOOK);
        return switch (soundness) {
            case ANY -> total();
            case HELD_BACK -> heldBack;
            case LOOK_FIRST -> lookFirst;
            case SOUND -> total() - heldBack - lookFirst;
        };
    }

    /** The findings that wallets have, each with the number of wallets. */
    public Map<FindingCode, Long> codes() {
        return job.inventory().tally().codes();
    }

    /** Whether anything was found, of a wallet or of a file, that could be saved. */
    public ReadOnlyBooleanProperty findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Writes the findings into a file, as a page if its name ends with {@code .html}. */
    void saveFindings(Path file) {
        Inventory inventory = job.inventory();
        tasks.run(
                "saving findings",
                () -> {
                    FindingsFile.write(inventory, file);
                    return words.say("inspect.saved", String.valueOf(file.getFileName()));
                },
                job.badges().statusProperty()::set,
                this::trouble);
    }

    public int total() {
        return job.inventory().rows().size();
    }

    private void take(Inventory inventory) {
        taking = true;
        selected.set(null);
        code.set(null);
        only.set(Soundness.ANY);
        query.set("");
        taking = false;
        arrangement.set(Arrangement.of(inventory));
        if (!orders.isEmpty()) {
            arrange();
        }
        findings.set(
                !inventory.tally().codes().isEmpty()
                        || inventory.files().stream().anyMatch(file -> !file.findings().isEmpty()));
        tellStep(inventory.rows().size());
    }

    private void tellStep(int total) {
        long blocked = count(Soundness.HELD_BACK);
        long look = count(Soundness.LOOK_FIRST);
        step.whyClosedProperty().set(total == 0 ? words.say("step.why.exports") : "");
        if (total == 0) {
            step.show(StepModel.State.NOT_YET, "", "");
        } else if (blocked + look > 0) {
            step.show(
                    StepModel.State.NEEDS_YOU,
                    blocked > 0
                            ? words.say("inspect.step.held-back", blocked)
                            : words.say("inspect.step.look", look),
                    words.number(total));
        } else {
            step.show(StepModel.State.DONE, words.say("inspect.step.sound"), words.number(total));
        }
    }

    /** Sorts by these columns, the first before the others; none is the order of the files. */
    void sort(List<RowOrder> newOrders) {
        orders = List.copyOf(newOrders);
        arrange();
    }

    /** Sorts and filters elsewhere; what was asked for before is given up. */
    private void arrange() {
        if (taking) {
            return;
        }
        if (arranging != null) {
            arranging.cancel();
        }
        Arrangement before = arrangement.get();
        List<RowOrder> by = orders;
        RowFilter filter = RowFilter.of(query.get(), only.get(), code.get());
        arranging =
                tasks.run(
                        "arranging wallets",
                        () -> before.with(by, filter),
                        arrangement::set,
                        e -> trouble(e));
    }

    private void trouble(Exception e) {
        job.badges().statusProperty().set(Sentences.of(e));
    }

    private void open(@Nullable WalletRow row) {
        if (opening != null) {
            opening.cancel();
            opening = null;
        }
        if (row == null || row.segment() < 0 || row.place().length() == 0) {
            segment.set(new OpenSegment.None());
            return;
        }
        segment.set(new OpenSegment.Reading());
        Inventory inventory = job.inventory();
        opening =
                tasks.run(
                        "one segment",
                        () -> OpenSegment.read(inventory, row),
                        segment::set,
                        e -> segment.set(new OpenSegment.Unreadable(Sentences.of(e))));
    }
}
