package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.KeyInHand;
import io.sharelift.enclave.FingerprintSpelling;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fingerprint that Para gave by another way, and at once what comes of it. */
final class KeyComparison extends VBox {

    private final KeyInHand key;
    private final Words words;
    private final VBox verdict = new VBox(4);

    KeyComparison(KeyInHand key, Words words) {
        super(8);
        this.key = key;
        this.words = words;
        TextField given = new TextField();
        given.setId("given-fingerprint");
        given.getStyleClass().add("mono");
        given.setPromptText(words.say("key.given.prompt"));
        given.textProperty().bindBidirectional(key.givenProperty());
        Label name = Texts.of(words.say("key.given"), "medium");
        name.setLabelFor(given);
        verdict.setId("key-verdict");
        verdict.managedProperty().bind(verdict.visibleProperty());
        getChildren().setAll(name, given, verdict);
        key.comparisonProperty().subscribe(this::show);
    }

    private void show(KeyInHand.Comparison now) {
        verdict.setVisible(now != KeyInHand.Comparison.NOTHING_TYPED);
        switch (now) {
            case NOTHING_TYPED -> verdict.getChildren().clear();
            case NO_FINGERPRINT ->
                    verdict.getChildren()
                            .setAll(Texts.wrapped(words.say("key.given.none"), "quiet"));
            case AGREES ->
                    // Green, unlike what Para states itself: it came another way.
                    verdict.getChildren()
                            .setAll(
                                    new Mark(Tone.GOOD, words.say("key.given.agrees")),
                                    Texts.wrapped(
                                            words.say(
                                                    "key.given.agrees.how",
                                                    key.spelling()
                                                            .map(FingerprintSpelling::inWords)
                                                            .orElseThrow()),
                                            "quiet"));
            case DIFFERS -> {
                VBox note =
                        new VBox(
                                4,
                                Texts.wrapped(words.say("key.given.differs"), "heading"),
                                Texts.wrapped(words.say("key.given.differs.words")));
                note.getStyleClass().add("note");
                Tone.BLOCKS.on(note);
                verdict.getChildren().setAll(note);
            }
        }
    }
}
