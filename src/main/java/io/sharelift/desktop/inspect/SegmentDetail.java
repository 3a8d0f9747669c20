package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.WalletRow;
import io.sharelift.share.Repair;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.signer.Anatomy;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/** What the detail pane says of a segment that was read: checks, fields, the signer's anatomy. */
final class SegmentDetail {

    private final WalletRow row;
    private final OpenSegment.Read read;
    private final Words words;

    SegmentDetail(WalletRow row, OpenSegment.Read read, Words words) {
        this.row = row;
        this.read = read;
        this.words = words;
    }

    /** Everything that was compared, a mark for each. */
    Node checks() {
        VBox lines = new VBox(6);
        lines.getStyleClass().add("checks");
        for (Check check : Check.of(row, read, words)) {
            Mark mark = new Mark();
            mark.show(
                    check.tone(),
                    Icons.shape(check.tone() == Check.NOT_TOLD ? Tone.UNKNOWN : check.tone()),
                    check.says());
            if (check.tone() == Tone.GOOD) {
                mark.getStyleClass().add("plain-words");
            }
            lines.getChildren().add(mark);
            if (!check.more().isEmpty()) {
                lines.getChildren().add(Texts.wrapped(check.more(), "caption", "quiet", "more"));
            }
        }
        return lines;
    }

    /** The fields of the wallet's own segment as they stand, the signer by its length only. */
    Facts fields() {
        SegmentFacts segment = read.facts();
        Facts facts = new Facts(words.say("copy.hint"));
        if (segment.id() != null) {
            facts.code("id", segment.id());
        }
        for (SegmentFacts.Field field : segment.fields()) {
            if (!field.name().equals("id")) {
                facts.code(field.name(), field.value());
            }
        }
        facts.add("signer", signer(segment));
        if (!segment.repairs().isEmpty()) {
            facts.words(
                    words.say("inspect.forgiven"),
                    segment.repairs().stream()
                            .map((Repair repair) -> words.say("repair." + repair))
                            .collect(Collectors.joining(", ")));
        }
        return facts;
    }

    /** What the signer is made of, by name and size. */
    Node anatomy(Anatomy anatomy) {
        if (anatomy.layout() == null) {
            return Texts.wrapped(words.say("anatomy.unknown"), "quiet");
        }
        Facts facts = new Facts(words.say("copy.hint"));
        facts.words(words.say("anatomy.layout"), anatomy.layout().name());
        if (anatomy.party() != null) {
            facts.words(words.say("anatomy.half"), words.say("anatomy.half." + anatomy.party()));
        }
        if (anatomy.walletId() != null) {
            facts.code(words.say("anatomy.names"), anatomy.walletId().value());
        }
        for (Anatomy.Part part : anatomy.parts()) {
            facts.add(
                    part.name(),
                    Texts.of(
                            words.say(
                                    part.secret() ? "anatomy.secret" : "anatomy.part",
                                    words.say("size.bytes", part.bytes())),
                            "mono"));
        }
        return facts;
    }

    private Node signer(SegmentFacts segment) {
        VBox box = new VBox(4);
        switch (segment.signer()) {
            case PRESENT -> {
                box.getChildren()
                        .add(
                                Texts.of(
                                        words.say("inspect.signer.masked", segment.signerLength()),
                                        "mono"));
                if (row.fingerprint() != null) {
                    String print = row.fingerprint();
                    box.getChildren()
                            .add(
                                    Texts.wrapped(
                                            words.say(
                                                    "inspect.signer.print",
                                                    print.substring(
                                                            0, Math.min(8, print.length()))),
                                            "caption",
                                            "quiet"));
                }
            }
            case MISSING, EMPTY, NOT_TEXT ->
                    box.getChildren()
                            .add(new Mark(Tone.BLOCKS, words.say("signer." + segment.signer())));
        }
        return box;
    }
}
