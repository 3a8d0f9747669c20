package io.sharelift.desktop.inspect;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The wallets that were found, what was found of each, and the segment of the one selected. */
public final class InspectViewModel {

    /** What is known of the selected wallet's segment. */
    public sealed interface Segment {
        /** It is being read from the file. */
        record Reading() implements Segment {}

        /** It was read; the signer's length is in the facts, the signer is not. */
        record Read(SegmentFacts facts) implements Segment {}

        /** There is no segment for this wallet. */
        record None() implements Segment {}

        /** It could not be read, and why in a sentence. */
        record Unreadable(String why) implements Segment {}
    }

    private final Job job;
    private final TaskRunner tasks;
    private final Words words;
    private final StepModel step;

    private FilteredList<WalletRow> rows = new FilteredList<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<FilteredList<WalletRow>> rowsProperty =
            new ReadOnlyObjectWrapper<>(rows);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Soundness> only = new SimpleObjectProperty<>(Soundness.ANY);
    private final ObjectProperty<@Nullable FindingCode> code = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WalletRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Segment> segment =
            new ReadOnlyObjectWrapper<>(new Segment.None());
    private Map<Soundness, Long> counts = Map.of();
    private Map<FindingCode, Long> codes = Map.of();
    private TaskRunner.@Nullable Running opening;

    public InspectViewModel(Job job, TaskRunner tasks, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.words = words;
        this.step = new StepModel("inspect", words.say("inspect.step"));
        job.inventoryProperty().subscribe(this::take);
        query.subscribe(this::filter);
        only.subscribe(this::filter);
        code.subscribe(this::filter);
        selected.subscribe(this::open);
    }

    public StepModel step() {
        return step;
    }

    /** The wallets that the filters let through; a new list for each inventory. */
    public ReadOnlyObjectProperty<FilteredList<WalletRow>> rowsProperty() {
        return rowsProperty.getReadOnlyProperty();
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

    public ReadOnlyObjectProperty<Segment> segmentProperty() {
        return segment.getReadOnlyProperty();
    }

    /** How many wallets are like this, whatever the filters are. */
    public long count(Soundness soundness) {
        return counts.getOrDefault(soundness, 0L);
    }

    /** The findings that wallets have, each with the number of wallets. */
    public Map<FindingCode, Long> codes() {
        return codes;
    }

    public int total() {
        return job.inventory().rows().size();
    }

    private void take(Inventory inventory) {
        Map<Soundness, Long> bySoundness = new EnumMap<>(Soundness.class);
        Map<FindingCode, Long> byCode = new EnumMap<>(FindingCode.class);
        for (WalletRow row : inventory.rows()) {
            bySoundness.merge(Soundness.of(row), 1L, Long::sum);
            row.findings().stream()
                    .map(Finding::code)
                    .distinct()
                    .forEach(found -> byCode.merge(found, 1L, Long::sum));
        }
        bySoundness.put(Soundness.ANY, (long) inventory.rows().size());
        counts = bySoundness;
        codes = byCode;
        selected.set(null);
        code.set(null);
        only.set(Soundness.ANY);
        query.set("");
        rows = new FilteredList<>(FXCollections.observableList(inventory.rows()));
        rowsProperty.set(rows);
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

    private void filter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        Soundness soundness = only.get();
        FindingCode finding = code.get();
        rows.setPredicate(
                row ->
                        soundness.includes(row)
                                && (finding == null || has(row, finding))
                                && (wanted.isEmpty() || mentions(row, wanted)));
    }

    private static boolean has(WalletRow row, FindingCode code) {
        return row.findings().stream().anyMatch(finding -> finding.code() == code);
    }

    private static boolean mentions(WalletRow row, String wanted) {
        return contains(row.walletId() == null ? null : row.walletId().value(), wanted)
                || contains(row.address(), wanted)
                || contains(row.identifier(), wanted)
                || contains(row.publicKey(), wanted)
                || contains(row.type().name(), wanted)
                || contains(row.scheme().name(), wanted)
                || contains(String.valueOf(row.place().file().getFileName()), wanted);
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void open(@Nullable WalletRow row) {
        if (opening != null) {
            opening.cancel();
            opening = null;
        }
        if (row == null || row.segment() < 0 || row.place().length() == 0) {
            segment.set(new Segment.None());
            return;
        }
        segment.set(new Segment.Reading());
        Inventory inventory = job.inventory();
        opening =
                tasks.run(
                        "one segment",
                        () -> read(inventory, row),
                        segment::set,
                        e -> segment.set(new Segment.Unreadable(Sentences.of(e))));
    }

    private static Segment read(Inventory inventory, WalletRow row) throws Exception {
        try (ShareReader reader = inventory.shares();
                UserShare share = reader.open(row)) {
            List<SegmentFacts> facts = share.facts();
            return row.segment() < facts.size()
                    ? new Segment.Read(facts.get(row.segment()))
                    : new Segment.None();
        }
    }
}
