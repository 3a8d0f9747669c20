package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.anchor.AnchorTextException;
import io.sharelift.record.verify.Verdict;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** Checks a record, with a head of it that was kept elsewhere if there is one. */
final class VerifyCard extends VBox {

    private final RecordsViewModel model;
    private final Words words;
    private final TextArea kept = new TextArea();
    private final VBox found = new VBox(8);
    private final Button check;

    private VerifyCard(RecordsViewModel model, RecordLine line, Overlay overlay, Words words) {
        super(16);
        this.model = model;
        this.words = words;
        kept.setId("kept-anchor");
        kept.setPrefRowCount(2);
        kept.setWrapText(true);
        kept.setPromptText(words.say("verify.kept.prompt"));
        kept.setAccessibleText(words.say("verify.kept"));
        check = new Button(words.say("verify.check"));
        check.setId("verify-check");
        check.getStyleClass().add("accent");
        check.setOnAction(event -> check(line));
        Button close = overlay.harmless("verify-close", words.say("close"));
        found.setMinHeight(110);
        getChildren()
                .setAll(
                        Texts.of(words.say("verify.title", line.name()), "group-title"),
                        Texts.wrapped(words.say("verify.about"), "quiet"),
                        new VBox(4, Texts.of(words.say("verify.kept"), "medium"), kept),
                        found,
                        Overlay.answers(close, check));
        setPrefWidth(620);
    }

    /** Checks at once without an anchor; one can be given then. */
    static void open(RecordsViewModel model, RecordLine line, Overlay overlay, Words words) {
        VerifyCard card = new VerifyCard(model, line, overlay, words);
        overlay.open(card, card.check);
        card.check(line);
    }

    private void check(RecordLine line) {
        Optional<AnchorText> anchor;
        try {
            String text = kept.getText().strip();
            anchor = text.isEmpty() ? Optional.empty() : Optional.of(AnchorText.parse(text));
        } catch (AnchorTextException e) {
            VBox note = new VBox(Texts.wrapped(String.valueOf(e.getMessage())));
            note.getStyleClass().add("note");
            Tone.LOOK.on(note);
            found.getChildren().setAll(note);
            return;
        }
        check.setDisable(true);
        found.getChildren().setAll(Texts.of(words.say("verify.going"), "quiet"));
        model.verify(
                line,
                anchor,
                (Verdict verdict) -> {
                    check.setDisable(false);
                    found.getChildren().setAll(VerdictWords.show(verdict, words));
                });
    }
}
