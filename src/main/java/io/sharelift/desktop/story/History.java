package io.sharelift.desktop.story;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordedEvent;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** What a record says of one wallet, one thing after another. */
public final class History extends VBox {

    private final Times times;
    private final Words words;

    public History(Times times, Words words) {
        super(8);
        this.times = times;
        this.words = words;
    }

    /** Shows nothing until it is told. */
    public void clear() {
        getChildren().clear();
    }

    /** Shows these. */
    public void tell(List<RecordedEvent> events) {
        List<Node> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            String said = EventWords.say(event.event(), words);
            if (!said.isEmpty()) {
                lines.add(
                        new VBox(
                                2,
                                Texts.of(times.at(event.at()), "caption", "quiet", "mono"),
                                Texts.wrapped(said)));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Texts.of(words.say("migrate.detail.history.none"), "quiet"));
        }
        getChildren().setAll(lines);
    }
}
