package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.Answer;
import io.sharelift.record.account.RunComparison;
import io.sharelift.record.account.RunComparison.Difference;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;

/** Two runs side by side, of one record or of two. */
final class CompareCard extends VBox {

    private final RecordsViewModel model;
    private final Times times;
    private final Words words;
    private final ComboBox<RunLine> one;
    private final ComboBox<RunLine> other;
    private final Label verdict = Texts.wrapped("");
    private final TableView<Difference> table = new TableView<>();

    private CompareCard(RecordsViewModel model, Overlay overlay, Times times, Words words) {
        super(16);
        this.model = model;
        this.times = times;
        this.words = words;
        List<RunLine> runs = model.runs();
        one = box("compare-one", runs);
        other = box("compare-other", runs);
        Button close = overlay.harmless("compare-close", words.say("close"));
        table.setId("differences");
        table.setPrefHeight(260);
        Tables.prepare(
                table,
                words.say("compare.table"),
                () -> {},
                new Tables.Copy<>(words.say("copy.id"), row -> row.wallet().value()));
        TableColumn<Difference, String> wallet =
                Columns.words(words.say("column.wallet"), 300, row -> row.wallet().value(), "mono");
        table.getColumns()
                .setAll(
                        List.of(
                                Columns.first(wallet),
                                Columns.words(
                                        words.say("compare.column.before"),
                                        190,
                                        row -> answer(row.before())),
                                Columns.words(
                                        words.say("compare.column.after"),
                                        190,
                                        row -> answer(row.after()))));
        Tables.fill(table, wallet, 220);
        table.setPlaceholder(
                new Empty(
                        MaterialDesignC.COMPARE_HORIZONTAL,
                        words.say("compare.none"),
                        words.say("compare.none.todo")));
        getChildren()
                .setAll(
                        Texts.of(words.say("compare.title"), "group-title"),
                        new VBox(4, Texts.of(words.say("compare.before"), "quiet"), one),
                        new VBox(4, Texts.of(words.say("compare.after"), "quiet"), other),
                        verdict,
                        table,
                        Overlay.answers(close));
        setPrefWidth(760);
        pick(runs);
    }

    static void open(RecordsViewModel model, Overlay overlay, Times times, Words words) {
        CompareCard card = new CompareCard(model, overlay, times, words);
        overlay.open(card, card.one);
    }

    /** The two newest runs of the selected record, as far as there are so many. */
    private void pick(List<RunLine> runs) {
        RecordLine selected = model.selectedProperty().get();
        List<RunLine> own =
                runs.stream()
                        .filter(run -> selected != null && run.file().equals(selected.file()))
                        .toList();
        if (!own.isEmpty()) {
            one.setValue(own.get(Math.max(0, own.size() - 2)));
            other.setValue(own.getLast());
        }
    }

    private ComboBox<RunLine> box(String id, List<RunLine> runs) {
        ComboBox<RunLine> box = new ComboBox<>(FXCollections.observableList(runs));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable RunLine run) {
                        return run == null
                                ? ""
                                : String.valueOf(run.file().getFileName())
                                        + ": "
                                        + RunWords.say(run, times, words);
                    }

                    @Override
                    public @Nullable RunLine fromString(String text) {
                        return null;
                    }
                });
        box.valueProperty().subscribe(this::compare);
        return box;
    }

    private void compare() {
        if (one == null || other == null || one.getValue() == null || other.getValue() == null) {
            return;
        }
        model.compare(one.getValue(), other.getValue(), this::show);
    }

    private void show(RunComparison comparison) {
        verdict.setText(
                words.say(
                        "compare.verdict",
                        comparison.same(),
                        comparison.changed().size(),
                        comparison.differences().size() - comparison.changed().size()));
        List<Difference> changedFirst = new ArrayList<>(comparison.changed());
        comparison.differences().stream()
                .filter(difference -> !difference.isChange())
                .forEach(changedFirst::add);
        table.setItems(FXCollections.observableList(changedFirst));
    }

    private String answer(@Nullable Answer answer) {
        return answer == null ? words.say("compare.not-sent") : words.say("answer." + answer);
    }
}
