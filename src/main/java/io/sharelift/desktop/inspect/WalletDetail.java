package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.Finding;
import io.sharelift.export.FindingCode;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Picks;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything about one wallet of an export; of its signer the length and a fingerprint only. */
final class WalletDetail {

    private final InspectViewModel model;
    private final DetailPane pane;
    private final Words words;

    WalletDetail(InspectViewModel model, DetailPane pane, Words words) {
        this.model = model;
        this.pane = pane;
        this.words = words;
        model.selectedProperty().subscribe(this::show);
        model.segmentProperty().subscribe(this::show);
        model.judgedProperty().subscribe(this::show);
    }

    private void show() {
        WalletRow row = model.selectedProperty().get();
        if (row == null) {
            pane.show(List.of());
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(row));
        boolean settled = model.judged().picked(row) || model.judged().pickedAnother(row);
        row.findings().stream()
                .filter(finding -> !settled || finding.code() != FindingCode.DUPLICATE_CONFLICT)
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> nodes.add(note(finding)));
        if (settled || Picks.canPick(row)) {
            nodes.add(new PickNote(model, row, words));
        }
        List<Node> segment = segment(row);
        boolean checked = segment.size() > 1;
        if (checked) {
            nodes.add(segment.getFirst());
        }
        Facts wallet = wallet(row);
        if (!wallet.getChildren().isEmpty()) {
            nodes.add(DetailPane.group(words.say("inspect.detail.wallet"), wallet));
        }
        nodes.add(DetailPane.group(words.say("inspect.detail.place"), place(row)));
        nodes.addAll(segment.subList(checked ? 1 : 0, segment.size()));
        pane.show(nodes);
    }

    private Node head(WalletRow row) {
        Soundness soundness = model.judged().soundness(row);
        String id = row.walletId() == null ? words.say("wallet.none") : row.walletId().value();
        return new VBox(
                6,
                new Mark(soundness.tone(), words.say("soundness." + soundness)),
                Texts.of(id, "mono", "whole-id"));
    }

    private Node note(Finding finding) {
        VBox note = new VBox(Texts.wrapped(finding.what(), "medium"));
        note.getStyleClass().add("note");
        if (finding.severity() != Severity.NOTE) {
            note.getChildren()
                    .add(Texts.wrapped(words.say("severity." + finding.severity() + ".means")));
        }
        if (!finding.todo().isEmpty()) {
            note.getChildren().add(Texts.wrapped(finding.todo()));
        }
        (switch (finding.severity()) {
                    case BLOCKS -> Tone.BLOCKS;
                    case LOOK -> Tone.LOOK;
                    case NOTE -> Tone.PLANNED;
                })
                .on(note);
        return note;
    }

    private Facts wallet(WalletRow row) {
        Facts facts = new Facts(words.say("copy.hint"));
        if (row.segment() >= 0) {
            facts.words(words.say("column.type"), words.say("type." + row.type()));
            facts.words(words.say("column.scheme"), row.scheme().name());
        }
        code(facts, "column.address", row.address());
        code(facts, "detail.public-key", row.publicKey());
        if (row.identifier() != null) {
            facts.words(words.say("inspect.column.who"), row.identifier());
        }
        return facts;
    }

    private Facts place(WalletRow row) {
        return new Facts(words.say("copy.hint"))
                .words(words.say("detail.file"), String.valueOf(row.place().file().getFileName()))
                .words(words.say("detail.row"), words.number(row.place().row()))
                .words(words.say("detail.line"), words.number(row.place().line()))
                .words(words.say("detail.byte"), words.number(row.place().start()));
    }

    private List<Node> segment(WalletRow row) {
        String title =
                row.segment() < 0
                        ? words.say("inspect.detail.segment")
                        : words.say("inspect.detail.segment.of", row.segment() + 1, row.segments());
        return switch (model.segmentProperty().get()) {
            case OpenSegment.Reading() ->
                    List.of(
                            DetailPane.group(
                                    title,
                                    Texts.of(words.say("inspect.segment.reading"), "quiet")));
            case OpenSegment.None() ->
                    List.of(
                            DetailPane.group(
                                    title,
                                    Texts.wrapped(words.say("inspect.segment.none"), "quiet")));
            case OpenSegment.Unreadable(String why) ->
                    List.of(DetailPane.group(title, Texts.wrapped(why, "quiet")));
            case OpenSegment.Read read -> segment(title, read, new SegmentDetail(row, read, words));
        };
    }

    private List<Node> segment(String title, OpenSegment.Read read, SegmentDetail detail) {
        List<Node> groups = new ArrayList<>();
        groups.add(DetailPane.group(words.say("inspect.detail.checks"), detail.checks()));
        groups.add(DetailPane.group(title, detail.fields()));
        if (read.anatomy() != null) {
            groups.add(
                    DetailPane.group(
                            words.say("inspect.detail.anatomy"), detail.anatomy(read.anatomy())));
        }
        if (read.all().size() > 1) {
            groups.add(
                    DetailPane.group(
                            words.say("inspect.detail.segments", read.all().size()),
                            new SegmentLines(read, words)));
        }
        return groups;
    }

    private void code(Facts facts, String key, @Nullable String value) {
        shown(facts, words.say(key), value);
    }

    private static void shown(Facts facts, String name, @Nullable String value) {
        if (value != null) {
            facts.code(name, value);
        }
    }
}
