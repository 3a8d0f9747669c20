package io.sharelift.desktop.records;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.story.AnchorCard;
import io.sharelift.desktop.story.EventWords;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Approval;
import io.sharelift.record.account.Machine;
import io.sharelift.record.account.Result;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Everything about one record: how far it is, who wrote to it, and how to know it again. */
final class RecordDetail {

    private final RecordsViewModel model;
    private final DetailPane pane;
    private final Words words;
    private final Times times;

    RecordDetail(RecordsViewModel model, DetailPane pane, Times times, Words words) {
        this.model = model;
        this.pane = pane;
        this.words = words;
        this.times = times;
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable RecordLine line) {
        List<Node> nodes = new ArrayList<>();
        if (line != null) {
            Mark mark = new Mark(line.state().tone(), words.say("record-state." + line.state()));
            mark.setMaxWidth(Mark.USE_PREF_SIZE);
            nodes.add(new VBox(6, mark, Texts.wrapped(line.name(), "heading")));
            nodes.add(note(line));
            if (line.what() != null) {
                nodes.add(group("records.detail.migration", migration(line.what())));
                nodes.add(group("records.detail.runs", runs(line.what())));
                nodes.add(group("records.detail.people", people(line.what())));
            }
            nodes.add(group("records.detail.file", file(line)));
            if (line.what() != null) {
                nodes.add(group("anchor.title", new AnchorCard(line.what().anchor(), words)));
            }
        }
        pane.show(nodes);
    }

    private Node note(RecordLine line) {
        String text =
                line.trouble().isEmpty()
                        ? words.say("record-state." + line.state() + ".means")
                        : line.trouble();
        if (line.what() != null && !line.here()) {
            text += " " + words.say("records.elsewhere");
        }
        if (model.inHand(line)) {
            text += " " + words.say("records.in-hand");
        }
        VBox note = new VBox(Texts.wrapped(text));
        note.setId("record-note");
        note.getStyleClass().add("note");
        line.state().tone().on(note);
        return note;
    }

    private Facts migration(RecordLine.Content what) {
        Facts facts = facts();
        PlanFrozen plan = what.plan();
        if (plan != null) {
            facts.words(
                    words.say("plan.where"),
                    EventWords.place(plan.environment(), words) + ", " + plan.base());
            facts.words(
                    words.say("records.detail.to-send"),
                    words.wallets(plan.counts().getOrDefault("SEND", 0)));
        }
        for (Result result : Result.values()) {
            int count = what.results().getOrDefault(result, 0);
            if (count > 0) {
                facts.add(
                        words.say("result." + result),
                        new Mark(tone(result), words.wallets(count)));
            }
        }
        if (what.ready() > 0) {
            facts.add(
                    words.say("records.detail.ready"),
                    new Mark(Tone.READY, words.wallets(what.ready())));
        }
        if (plan != null) {
            facts.code(words.say("plan.hash"), plan.sha256());
            facts.code(words.say("records.detail.key"), plan.enclaveKey());
        }
        return facts;
    }

    private static Tone tone(Result result) {
        return switch (result) {
            case MIGRATED -> Tone.MIGRATED;
            case ALREADY -> Tone.ALREADY;
            case FAILED -> Tone.REJECTED;
            case UNKNOWN -> Tone.UNKNOWN;
            case SKIPPED -> Tone.SKIPPED;
        };
    }

    private Node runs(RecordLine.Content what) {
        VBox lines = new VBox(8);
        for (RunLine run : what.runs()) {
            lines.getChildren().add(Texts.wrapped(RunWords.say(run, times, words)));
        }
        if (what.runs().isEmpty()) {
            lines.getChildren().add(Texts.wrapped(words.say("records.detail.runs.none"), "quiet"));
        }
        return lines;
    }

    private Facts people(RecordLine.Content what) {
        Facts facts = facts();
        for (Approval approval : what.approvals()) {
            facts.words(
                    words.say("records.detail.approved"),
                    words.say(
                            "records.detail.approved.by",
                            approval.approved().name(),
                            approval.approved().role().isBlank() ? 0 : 1,
                            approval.approved().role(),
                            times.day(approval.at()),
                            approval.approved().reason()));
        }
        if (what.plan() != null && what.missing() > 0) {
            facts.add(
                    words.say("approval.needed"),
                    new Mark(Tone.LOOK, words.say("approval.missing", what.missing())));
        }
        for (Machine machine : what.machines()) {
            facts.words(
                    words.say("records.detail.computer"),
                    words.say(
                            machine.words().isEmpty()
                                    ? "records.detail.computer.made"
                                    : "records.detail.computer.taken",
                            machine.computer(),
                            times.day(machine.since()),
                            machine.words()));
        }
        return facts;
    }

    private Facts file(RecordLine line) {
        return facts().code(words.say("detail.file"), line.file().toString());
    }

    private Facts facts() {
        return new Facts(words.say("copy.hint"));
    }

    private Node group(String key, Node content) {
        VBox box = new VBox(Texts.of(words.say(key), "heading"), content);
        box.getStyleClass().add("group");
        return box;
    }
}
