package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.SignerCondition;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The segments of a user share, a line for each, and the wallet's own one marked. */
final class SegmentLines extends VBox {

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    /** Of a share with thousands of segments, those around the wallet's own. */
    private static final int MOST = 12;

    private final Words words;

    SegmentLines(OpenSegment.Read read, Words words) {
        this.words = words;
        int count = read.all().size();
        int from = Math.max(0, Math.min(read.own() - MOST / 2, count - MOST));
        int to = Math.min(count, from + MOST);
        for (SegmentFacts facts : read.all().subList(from, to)) {
            getChildren().add(line(facts, facts.index() == read.own()));
        }
        if (to - from < count) {
            getChildren()
                    .add(
                            Texts.of(
                                    words.say("inspect.segments.more", count - (to - from)),
                                    "caption",
                                    "quiet"));
        }
    }

    private HBox line(SegmentFacts facts, boolean own) {
        boolean readable = facts.condition() == SegmentCondition.READABLE;
        Label number = Texts.of(words.number(facts.index() + 1), "mono", "quiet");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label type = Texts.of(readable ? words.say("type." + facts.type()) : "", "quiet");
        type.setMinWidth(Region.USE_PREF_SIZE);
        Mark mark = mark(facts, readable);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(number, id(facts.id()), type, spring, mark);
        line.getStyleClass().add("segment-line");
        line.pseudoClassStateChanged(OWN, own);
        line.setAccessibleText(
                words.say(
                        own ? "inspect.segments.own.spoken" : "inspect.segments.spoken",
                        facts.index() + 1,
                        mark.text()));
        return line;
    }

    private Label id(@Nullable String id) {
        if (id == null) {
            return Texts.of(words.say("wallet.none"), "quiet");
        }
        Label label = Texts.of(Shortened.middle(id), "mono");
        label.setTooltip(new Tooltip(id));
        return label;
    }

    private Mark mark(SegmentFacts facts, boolean readable) {
        if (!readable) {
            return new Mark(Tone.LOOK, words.say("condition." + facts.condition()));
        }
        boolean present = facts.signer() == SignerCondition.PRESENT;
        Mark mark =
                new Mark(
                        present ? Tone.GOOD : Tone.LOOK,
                        words.say("condition.signer." + facts.signer()));
        if (present) {
            mark.getStyleClass().add("quiet");
        }
        return mark;
    }
}
