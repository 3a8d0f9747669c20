package io.sharelift.desktop.inspect;

import io.sharelift.desktop.rows.RowOrder;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.FindingCode;
import io.sharelift.export.FindingsFile;
import io.sharelift.export.Inventory;
import io.sharelift.export.Tally;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

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

/** The wallets that were found, what was found of each, and the segment of the one selected. */
public final class InspectViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final StepModel step;

    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(Arrangement.of(Judged.of(Inventory.empty())));
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Soundness> only = new SimpleObjectProperty<>(Soundness.ANY);
    private final ObjectProperty<@Nullable FindingCode> code = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WalletType> type = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WalletScheme> scheme = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Judged> judged =
            new ReadOnlyObjectWrapper<>(arrangement.get().wallets());
    private final ObjectProperty<@Nullable WalletRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<OpenSegment> segment =
            new ReadOnlyObjectWrapper<>(new OpenSegment.None());
    private final ReadOnlyBooleanWrapper findings = new ReadOnlyBooleanWrapper(false);
    private List<RowOrder<Judged>> orders = List.of();
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
        type.subscribe(this::arrange);
        scheme.subscribe(this::arrange);
        job.picksProperty().subscribe(this::arrange);
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

    /** Only wallets of this type; null for all. */
    public ObjectProperty<@Nullable WalletType> typeProperty() {
        return type;
    }

    /** Only wallets of this scheme; null for all. */
    public ObjectProperty<@Nullable WalletScheme> schemeProperty() {
        return scheme;
    }

    /** The wallets with what is settled about them; another one for each pick. */
    ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    Judged judged() {
        return judged.get();
    }

    public ObjectProperty<@Nullable WalletRow> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<OpenSegment> segmentProperty() {
        return segment.getReadOnlyProperty();
    }

    /** How many wallets are like this, whatever the filters are. */
    public long count(Soundness soundness) {
        return judged().count(soundness);
    }

    /** The counts of everything that is open. */
    Tally tally() {
        return judged().inventory().tally();
    }

    /** Whether a run is under way, so that nothing can be picked. */
    ReadOnlyBooleanProperty busyProperty() {
        return job.busyProperty();
    }

    /** Uses this row's share for its wallet; the others stay held back. */
    void pick(WalletRow row) {
        job.picksProperty().set(job.picks().with(job.inventory(), row));
        job.badges()
                .statusProperty()
                .set(words.say("inspect.pick.status", String.valueOf(row.walletId())));
    }

    /** Holds every share of this row's wallet back again. */
    void unpick(WalletRow row) {
        if (row.walletId() != null) {
            job.picksProperty().set(job.picks().without(row.walletId()));
        }
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
        return judged().size();
    }

    private void take(Inventory inventory) {
        taking = true;
        selected.set(null);
        code.set(null);
        type.set(null);
        scheme.set(null);
        only.set(Soundness.ANY);
        query.set("");
        taking = false;
        show(Arrangement.of(Judged.of(inventory)));
        arrange();
        findings.set(
                !inventory.tally().codes().isEmpty()
                        || inventory.files().stream().anyMatch(file -> !file.findings().isEmpty()));
    }

    private void show(Arrangement arranged) {
        judged.set(arranged.wallets());
        arrangement.set(arranged);
        tellStep(total());
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
    void sort(List<RowOrder<Judged>> newOrders) {
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
        List<RowOrder<Judged>> by = orders;
        RowFilter filter =
                RowFilter.of(query.get(), only.get(), code.get()).kinds(type.get(), scheme.get());
        Picks picks = job.picks();
        arranging =
                tasks.run(
                        "arranging wallets",
                        () -> before.with(picks).with(by, filter),
                        this::show,
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
