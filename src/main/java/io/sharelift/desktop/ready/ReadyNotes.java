package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.reconcile.Alarm;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** What must be read before anything else: alarms, what may be deleted, what takes too long. */
final class ReadyNotes extends VBox {

    /** Beside an open detail in a small window the table must stay in sight. */
    private static final double NARROW = 520;

    private final BooleanProperty narrow = new SimpleBooleanProperty(false);

    /** A wrong signature is told in full however little room there is. */
    private final BooleanProperty unmissable = new SimpleBooleanProperty(false);

    private final ReadyViewModel model;
    private final Words words;
    private final HBox alarm = note("alarm");
    private final HBox practice = note("practice");
    private final HBox deletion = note("verdict");
    private final HBox late = note("late");
    private final HBox proven = note("proof-end");

    ReadyNotes(ReadyViewModel model, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        getChildren()
                .setAll(
                        new Note(Tone.LOOK, model.list().troubleProperty()),
                        new Note(Tone.BLOCKS, model.evidence().troubleProperty()),
                        practice,
                        alarm,
                        deletion,
                        proven,
                        late);
        narrow.bind(widthProperty().lessThan(NARROW));
        model.reconciliation().walletsProperty().subscribe(this::show);
        model.proof().endProperty().subscribe(this::showProof);
    }

    private static HBox note(String id) {
        HBox note = new HBox(8);
        note.setId(id);
        note.getStyleClass().add("note");
        Tone.PLAIN.on(note);
        note.setVisible(false);
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void show() {
        boolean listed = model.listed();
        ReadyCounts counts = model.reconciliation().counts();
        int wrong = counts.of(Alarm.WRONG_SIGNATURE);
        int alarmed = counts.of(Aspect.ALARM);
        unmissable.set(wrong > 0);
        alarm.setVisible(listed && alarmed > 0);
        if (alarm.isVisible()) {
            fill(
                    alarm,
                    Tone.BLOCKS,
                    wrong > 0 ? words.say("alarm.wrong", wrong) : words.say("alarm.other", alarmed),
                    words.say(wrong > 0 ? "alarm.wrong.means" : "alarm.other.means", alarmed),
                    shows("show-alarms", ReadyFilter.ALL.withAspect(Aspect.ALARM)));
        }
        Deletion said = Deletion.of(counts, model.practice(), words);
        practice.setVisible(listed && model.practice());
        deletion.setVisible(listed && !model.practice() && wrong == 0);
        fill(model.practice() ? practice : deletion, said.tone(), said.heading(), said.text());
        late.setVisible(listed && counts.late() > 0);
        if (late.isVisible()) {
            fill(
                    late,
                    Tone.LOOK,
                    words.say("late.heading", counts.late()),
                    words.say("late.means"),
                    shows("show-late", ReadyFilter.ALL.withPart(Part.NOT_YET)));
        }
    }

    private void showProof() {
        ProofEnd end = model.proof().endProperty().get();
        proven.setVisible(end != null);
        if (end != null) {
            fill(proven, end.tone(), end.heading(), end.words());
        }
    }

    private Button shows(String id, ReadyFilter what) {
        Button show = new Button(words.say("ready.show"));
        show.setId(id);
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> model.reconciliation().filterProperty().set(what));
        return show;
    }

    private void fill(HBox note, Tone tone, String heading, String text, Button... ways) {
        tone.on(note);
        Label means = Texts.wrapped(text);
        means.visibleProperty()
                .bind(means.textProperty().isNotEmpty().and(narrow.not().or(unmissable)));
        means.managedProperty().bind(means.visibleProperty());
        Tooltip.install(note, new Tooltip(text));
        VBox lines = new VBox(4, Texts.wrapped(heading, "heading"), means);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        note.getChildren().setAll(new FontIcon(Icons.shape(tone)), lines);
        note.getChildren().addAll(ways);
    }
}
