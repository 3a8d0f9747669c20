package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The question whether a person lets exactly this plan be carried out. */
public final class ApprovalQuestion {

    /** What is asked, and what is done with the answer. */
    public interface Asked {
        /** What is approved, in a sentence. */
        String sentence();

        /** The hash to which the approval is bound. */
        String hash();

        /** Who is probably at the computer. */
        String proposedName();

        /** What stands for a reason until somebody writes another; empty where one is needed. */
        String proposedReason();

        boolean production();

        void approve(String name, String role, String reason);
    }

    private ApprovalQuestion() {}

    /** Shows the question over the window. */
    public static void ask(Overlay overlay, Asked asked, Words words) {
        TextField name = field("approve-name", asked.proposedName(), words);
        TextField role = field("approve-role", "", words);
        TextField reason = field("approve-reason", asked.proposedReason(), words);
        Button yes = new Button(words.say("approve.deed"));
        yes.setId("approve-yes");
        yes.getStyleClass().add("accent");
        yes.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> name.getText().isBlank() || reason.getText().isBlank(),
                                name.textProperty(),
                                reason.textProperty()));
        yes.setOnAction(
                event -> {
                    overlay.close();
                    asked.approve(
                            name.getText().strip(),
                            role.getText().strip(),
                            reason.getText().strip());
                });
        Button cancel = overlay.harmless("approve-cancel", words.say("cancel"));
        VBox card = new VBox(Texts.of(words.say("approve.title"), "group-title"));
        if (asked.production()) {
            card.getChildren()
                    .add(new Mark(Tone.BLOCKS, words.say("place.PRODUCTION.means")).asBadge());
        }
        card.getChildren()
                .addAll(
                        Texts.wrapped(asked.sentence()),
                        labelled("approve.name", name, words),
                        labelled("approve.role", role, words),
                        labelled("approve.reason", reason, words),
                        labelled("approve.hash", Texts.wrapped(asked.hash(), "mono"), words),
                        Texts.wrapped(words.say("approve.bound"), "quiet"),
                        Overlay.answers(cancel, yes));
        card.setPrefWidth(572);
        overlay.open(card, name);
    }

    private static TextField field(String id, String text, Words words) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(words.say(id.replace('-', '.')));
        return field;
    }

    private static VBox labelled(String key, Node node, Words words) {
        return new VBox(4, Texts.of(words.say(key), "field-name"), node);
    }
}
