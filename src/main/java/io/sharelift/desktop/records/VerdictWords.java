package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.verify.AnchorFinding;
import io.sharelift.record.verify.Verdict;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What checking a record found, for people. */
final class VerdictWords {

    private VerdictWords() {}

    static Node show(Verdict verdict, Words words) {
        VBox note = new VBox(4);
        note.setId("verdict-note");
        note.getStyleClass().add("note");
        (verdict.sound() ? Tone.GOOD : Tone.BLOCKS).on(note);
        note.getChildren()
                .add(
                        Texts.wrapped(
                                words.say(verdict.sound() ? "verify.sound" : "verify.flaw"),
                                "heading"));
        if (verdict.flaw().isPresent()) {
            note.getChildren().add(Texts.wrapped(verdict.flaw().get().sentence()));
        } else {
            note.getChildren()
                    .add(
                            Texts.wrapped(
                                    words.say(
                                            "verify.sound.words",
                                            verdict.contents().events(),
                                            verdict.contents().machines().size(),
                                            verdict.contents().unsigned())));
            note.getChildren().add(Texts.wrapped(anchor(verdict.anchor(), words)));
        }
        verdict.remarks().forEach(remark -> note.getChildren().add(Texts.wrapped(remark)));
        return note;
    }

    private static String anchor(AnchorFinding finding, Words words) {
        return switch (finding) {
            case AnchorFinding.NoneGiven _ -> words.say("verify.anchor.none");
            case AnchorFinding.Found found ->
                    words.say("verify.anchor.found", found.at(), found.after());
            case AnchorFinding.NotThere _ -> words.say("verify.anchor.not-there");
            case AnchorFinding.NotReached _ -> "";
        };
    }
}
