package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent.ProofWay;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The question before wallets sign: what that uses, what cannot come of it, and which of them. */
final class ProofCard {

    private final ProofModel model;
    private final Words words;
    private final Map<ProofWay, RadioButton> ways = new EnumMap<>(ProofWay.class);
    private final TextField size = new TextField();
    private final Label takes = Texts.of("", "quiet");
    private final Button go = new Button();
    private Subscription watching = Subscription.EMPTY;

    private ProofCard(ProofModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    static void open(ProofModel model, Overlay overlay, Words words) {
        new ProofCard(model, words).show(overlay);
    }

    private void show(Overlay overlay) {
        ToggleGroup group = new ToggleGroup();
        for (ProofWay way : ProofWay.values()) {
            RadioButton button = new RadioButton();
            button.setId("proof-" + way.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.wayProperty().get() == way);
            button.setOnAction(event -> model.wayProperty().set(way));
            ways.put(way, button);
        }
        size.setId("proof-size");
        size.setPrefWidth(72);
        size.setText(String.valueOf(model.sizeProperty().get()));
        size.setAccessibleText(words.say("proof.way.SAMPLE.size"));
        size.textProperty().subscribe(this::takeSize);
        CheckBox again = new CheckBox(words.say("proof.again"));
        again.setId("proof-again");
        again.selectedProperty().bindBidirectional(model.againProperty());
        HBox sample =
                new HBox(8, way(ProofWay.SAMPLE), size, Texts.of(words.say("proof.way.SAMPLE.of")));
        sample.setAlignment(Pos.CENTER_LEFT);
        VBox choices = new VBox(8, sample, way(ProofWay.CHOSEN), way(ProofWay.ALL), again);
        Button cancel = overlay.harmless("proof-cancel", words.say("cancel"));
        go.setId("proof-go");
        go.getStyleClass().add("accent");
        go.setOnAction(
                event -> {
                    overlay.close();
                    model.start();
                });
        VBox card =
                new VBox(
                        Texts.of(words.say("proof.title"), "group-title"),
                        Texts.wrapped(words.say("proof.uses"), "medium"),
                        Texts.wrapped(words.say("proof.harmless")),
                        choices,
                        takes,
                        Overlay.answers(cancel, go));
        card.setPrefWidth(540);
        watching =
                Subscription.combine(
                        model.wayProperty().subscribe(this::tell),
                        model.sizeProperty().subscribe(this::tell),
                        model.againProperty().subscribe(this::tell),
                        model.chosenProperty().subscribe(this::tell));
        card.parentProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                watching.unsubscribe();
                            }
                        });
        tell();
        overlay.open(card, cancel);
    }

    private RadioButton way(ProofWay way) {
        RadioButton button = ways.get(way);
        if (button == null) {
            throw new IllegalStateException("There is no button for " + way);
        }
        return button;
    }

    private void takeSize(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        int number =
                digits.isEmpty()
                        ? 0
                        : Integer.parseInt(digits.substring(0, Math.min(9, digits.length())));
        model.sizeProperty().set(number);
        model.wayProperty().set(ProofWay.SAMPLE);
    }

    private void tell() {
        ProofWay picked = model.wayProperty().get();
        way(picked).setSelected(true);
        way(ProofWay.SAMPLE).setText(words.say("proof.way.SAMPLE"));
        way(ProofWay.CHOSEN)
                .setText(words.say("proof.way.CHOSEN", model.candidates(ProofWay.CHOSEN)));
        way(ProofWay.ALL).setText(words.say("proof.way.ALL", model.candidates(ProofWay.ALL)));
        way(ProofWay.CHOSEN).setDisable(model.candidates(ProofWay.CHOSEN) == 0);
        int count = model.candidates(picked);
        go.setText(words.say("proof.deed", count));
        go.setDisable(count == 0);
        takes.setText(
                count == 0
                        ? words.say("proof.none")
                        : words.say(
                                "proof.takes",
                                count,
                                Times.whole(Duration.ofSeconds(model.seconds()))));
    }
}
