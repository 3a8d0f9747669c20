package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.migration.Terms;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.IntFunction;

/** How it is done: how fast, how many first, how many people must approve. */
final class TermsCard extends GridPane {

    private final PlanViewModel model;
    private final Words words;

    TermsCard(PlanViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setHgap(12);
        setVgap(12);
        Terms terms = model.terms();
        row(
                "plan.pace.title",
                spinner(
                        "per-second",
                        1,
                        1_000,
                        Math.max(1, terms.perMinute() / 60),
                        value -> model.terms().withPerMinute(value * 60)),
                quiet("plan.pace.per-second"),
                spinner("burst", 1, 1_000, terms.burst(), value -> model.terms().withBurst(value)),
                quiet("plan.pace.burst"),
                spinner(
                        "in-flight",
                        1,
                        256,
                        terms.inFlight(),
                        value -> model.terms().withInFlight(value)),
                quiet("plan.pace.in-flight"));
        row(
                "plan.canary",
                spinner("canary", 0, 100, terms.canary(), value -> model.terms().withCanary(value)),
                quiet("plan.canary.about"));
        boolean locked = model.connect().demandsTwo();
        Spinner<Integer> people =
                spinner(
                        "people",
                        locked ? 2 : 1,
                        2,
                        terms.people(),
                        value -> model.terms().withPeople(value));
        people.getStyleClass().add("locked");
        people.setDisable(locked || model.isFixed());
        row("plan.people", people, quiet(locked ? "plan.people.locked" : "plan.people.about"));
    }

    private void row(String key, Node... content) {
        Label name = Texts.of(words.say(key), "field-name");
        name.setMinWidth(WalletsCard.NAMES);
        name.setPrefWidth(WalletsCard.NAMES);
        setValignment(name, VPos.CENTER);
        HBox line = new HBox(8, content);
        line.setAlignment(Pos.CENTER_LEFT);
        addRow(getRowCount(), name, line);
    }

    private Label quiet(String key) {
        return Texts.wrapped(words.say(key), "quiet");
    }

    private Spinner<Integer> spinner(
            String name, int least, int most, int value, IntFunction<Terms> changed) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value);
        spinner.setId(name);
        spinner.setEditable(true);
        spinner.setDisable(model.isFixed());
        if (model.isFixed()) {
            spinner.getStyleClass().add("locked");
        }
        spinner.setPrefWidth(84);
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.setAccessibleText(words.say("plan.terms." + name));
        spinner.valueProperty()
                .addListener(
                        (of, before, now) -> {
                            if (now != null && !now.equals(before)) {
                                model.change(changed.apply(now));
                            }
                        });
        spinner.focusedProperty().subscribe(() -> spinner.commitValue());
        return spinner;
    }
}
