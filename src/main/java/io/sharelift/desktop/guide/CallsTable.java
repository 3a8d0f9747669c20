package io.sharelift.desktop.guide;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/** The calls of Para's SDK beside those of its REST API. */
final class CallsTable extends GridPane {

    private final GuideViewModel model;
    private final Words words;

    CallsTable(GuideViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("guide-calls");
        getStyleClass().addAll("card", "calls");
        ColumnConstraints code = new ColumnConstraints();
        code.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(code, rest);
        fill();
    }

    /** Shows what the search lets through, and says how many that are. */
    int fill() {
        List<Call> calls = Arrays.stream(Call.values()).filter(model::shows).toList();
        getChildren().clear();
        addRow(0, title("guide.calls.sdk"), title("guide.calls.rest"));
        int row = 1;
        for (Call call : calls) {
            Node sdk =
                    call.sdk().isEmpty()
                            ? Texts.of(words.say("guide.calls.none"), "quiet", "no-code")
                            : code(call.sdk());
            Label what = Texts.wrapped(words.say("guide.call." + call), "quiet", "no-code", "what");
            GridPane.setValignment(sdk, VPos.TOP);
            addRow(row++, sdk, new VBox(code(call.rest()), what));
        }
        return calls.size();
    }

    /** Puts the focus on the first code. */
    void takeFocus() {
        getChildren().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Label title(String key) {
        return Texts.of(words.say(key), "medium", "quiet", "no-code");
    }

    private Node code(String code) {
        return new CopyCode(
                code, words.say("copy.hint"), words.say("guide.copy", code), model::copied);
    }
}
