package io.sharelift.desktop.guide;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.scene.control.TitledPane;

import java.util.Locale;

/** A question that opens to its answer. */
final class QuestionPane extends TitledPane {

    QuestionPane(Question question, Words words) {
        String asked = words.say("guide.question." + question);
        String answer = words.say("guide.question." + question + ".answer");
        setId("question-" + question.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("question");
        setText(asked);
        setContent(Texts.wrapped(answer));
        setAnimated(false);
        setExpanded(false);
        managedProperty().bind(visibleProperty());
        expandedProperty()
                .subscribe(open -> setAccessibleText(open ? asked + " " + answer : asked));
    }
}
