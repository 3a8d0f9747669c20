package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.Finding;
import io.sharelift.export.Severity;
import io.sharelift.export.WalletRow;
import io.sharelift.share.Repair;
import io.sharelift.share.SegmentFacts;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    }

    private void show() {
        WalletRow row = model.selectedProperty().get();
        if (row == null) {
            pane.show(List.of());
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(row));
        row.findings().stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .forEach(finding -> nodes.add(note(finding)));
        nodes.add(group(words.say("inspect.detail.wallet"), wallet(row)));
        nodes.add(group(words.say("inspect.detail.place"), place(row)));
        nodes.add(segment(row));
        pane.show(nodes);
    }

    private Node head(WalletRow row) {
        Soundness soundness = Soundness.of(row);
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
        Facts facts = new Facts();
        facts.words(words.say("column.type"), words.say("type." + row.type()));
        facts.words(words.say("column.scheme"), row.scheme().name());
        code(facts, "column.address", row.address());
        code(facts, "detail.public-key", row.publicKey());
        if (row.identifier() != null) {
            facts.words(words.say("inspect.column.who"), row.identifier());
        }
        return facts;
    }

    private Facts place(WalletRow row) {
        return new Facts()
                .words(words.say("detail.file"), String.valueOf(row.place().file().getFileName()))
                .words(words.say("detail.row"), words.number(row.place().row()))
                .words(words.say("detail.line"), words.number(row.place().line()))
                .words(words.say("detail.byte"), words.number(row.place().start()));
    }

    private Node segment(WalletRow row) {
        String title =
                row.segment() < 0
                        ? words.say("inspect.detail.segment")
                        : words.say("inspect.detail.segment.of", row.segment() + 1, row.segments());
        return switch (model.segmentProperty().get()) {
            case InspectViewModel.Segment.Reading() ->
                    group(title, Texts.of(words.say("inspect.segment.reading"), "quiet"));
            case InspectViewModel.Segment.None() ->
                    group(title, Texts.wrapped(words.say("inspect.segment.none"), "quiet"));
            case InspectViewModel.Segment.Unreadable(String why) ->
                    group(title, Texts.wrapped(why, "quiet"));
            case InspectViewModel.Segment.Read(SegmentFacts facts) ->
                    group(title, fields(row, facts));
        };
    }

    private Facts fields(WalletRow row, SegmentFacts segment) {
        Facts facts = new Facts();
        shown(facts, "id", segment.id());
        for (SegmentFacts.Field field : segment.fields()) {
            if (!field.name().equals("id")) {
                shown(facts, field.name(), field.value());
            }
        }
        facts.add("signer", signer(row, segment));
        if (!segment.repairs().isEmpty()) {
            facts.words(
                    words.say("inspect.forgiven"),
                    segment.repairs().stream()
                            .map((Repair repair) -> words.say("repair." + repair))
                            .collect(Collectors.joining(", ")));
        }
        return facts;
    }

    private Node signer(WalletRow row, SegmentFacts segment) {
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

    private void code(Facts facts, String key, @Nullable String value) {
        shown(facts, words.say(key), value);
    }

    private static void shown(Facts facts, String name, @Nullable String value) {
        if (value != null) {
            facts.code(name, value);
        }
    }

    private static Node group(String title, Node content) {
        VBox box = new VBox(Texts.of(title, "heading"), content);
        box.getStyleClass().add("group");
        return box;
    }
}
