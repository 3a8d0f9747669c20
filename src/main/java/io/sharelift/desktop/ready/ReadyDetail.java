package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.story.History;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.WalletWords;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything about one wallet: what it means, what to do, and what each side says of it. */
final class ReadyDetail {

    private final ReadyViewModel model;
    private final DetailPane pane;
    private final TaskRunner tasks;
    private final Words words;
    private final Times times;
    private final WalletWords said = new WalletWords(new ReportWords());
    private final History history;
    private final VBox proof = new VBox(16);

    ReadyDetail(ReadyViewModel model, DetailPane pane, TaskRunner tasks, Words words) {
        this.model = model;
        this.pane = pane;
        this.tasks = tasks;
        this.words = words;
        this.times = model.times();
        this.history = new History(times, words);
        model.reconciliation().selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable ReadyRow row) {
        history.clear();
        proof.getChildren().clear();
        if (row == null) {
            pane.show(List.of());
            return;
        }
        Reconciled wallet = row.known();
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(wallet));
        nodes.addAll(new Differences(wallet, words).notes());
        if (wallet.alarms().isEmpty()) {
            nodes.add(
                    note(
                            Standings.tone(row.standing()),
                            words.say("standing." + row.standing() + ".means"),
                            what(row)));
        }
        nodes.add(DetailPane.group(words.say("ready.column.share"), share(wallet)));
        nodes.add(proof);
        nodes.add(DetailPane.group(words.say("inspect.detail.wallet"), facts(row)));
        WalletListed listed = wallet.listed();
        if (listed != null) {
            nodes.add(DetailPane.group(words.say("ready.detail.para"), para(listed)));
        }
        nodes.add(DetailPane.group(words.say("migrate.detail.history"), history));
        pane.show(nodes);
        readHistory(row);
    }

    private Node head(Reconciled wallet) {
        Mark mark = new Mark();
        mark.show(Standings.tone(wallet.standing()), words.say("standing." + wallet.standing()));
        mark.filled(wallet.standing() == Standing.READY);
        mark.setMaxWidth(Mark.USE_PREF_SIZE);
        return new VBox(6, mark, Texts.of(wallet.wallet().value(), "mono", "whole-id"));
    }

    /** What the record says of one that is not ready, and what may have happened. */
    private String what(ReadyRow row) {
        WalletAccount ours = row.known().ours();
        if (ours == null || row.standing() == Standing.READY) {
            return "";
        }
        String text =
                row.standing() == Standing.NOT_MIGRATED
                        ? said.what(ours) + " " + said.todo(ours)
                        : "";
        return isLate(row) ? words.say("late.means") : text;
    }

    private boolean isLate(ReadyRow row) {
        return row.waitsSince() != null
                && Duration.between(row.waitsSince(), model.again().nowProperty().get())
                                .compareTo(ReadyCounts.LONG)
                        > 0;
    }

    private Node share(Reconciled wallet) {
        Keep keep = wallet.keep();
        if (keep == null) {
            boolean practice = model.practice();
            return note(
                    practice ? Tone.LOOK : Tone.GOOD,
                    words.say(practice ? "keep.none.practice" : "keep.none"),
                    words.say(practice ? "deletion.practice.short" : "keep.none.means"));
        }
        return note(
                keep == Keep.ALARM_ON_THE_RUN ? Tone.BLOCKS : Tone.PLAIN,
                words.say("keep." + keep),
                words.say("keep." + keep + ".means"));
    }

    private Facts facts(ReadyRow row) {
        Facts facts = new Facts(words.say("copy.hint"));
        WalletAccount ours = row.known().ours();
        if (ours == null) {
            facts.words(words.say("column.type"), type(row.type()));
            code(facts, "column.address", row.address());
            return facts;
        }
        WalletPlanned planned = ours.planned();
        facts.words(words.say("column.type"), type(planned.type().name()));
        facts.words(words.say("column.scheme"), planned.scheme().name());
        code(facts, "column.address", planned.address());
        code(facts, "detail.public-key", planned.publicKey());
        if (row.identifier() != null) {
            facts.words(words.say("inspect.column.who"), row.identifier());
        }
        facts.words(
                words.say("detail.file"),
                words.say("inspect.place", planned.source(), planned.row()));
        if (ours.doneAt() != null) {
            facts.words(words.say("ready.detail.migrated"), times.moment(ours.doneAt()));
        }
        if (ours.confirmedAt() != null) {
            facts.words(words.say("ready.detail.ready"), times.moment(ours.confirmedAt()));
        }
        return facts;
    }

    private Facts para(WalletListed listed) {
        Facts facts = new Facts(words.say("copy.hint"));
        word(facts, "ready.column.para", listed.status());
        word(facts, "column.type", listed.type() == null ? null : type(listed.type()));
        word(facts, "column.scheme", listed.scheme());
        code(facts, "column.address", listed.address());
        code(facts, "detail.public-key", listed.publicKey());
        return facts;
    }

    private String type(String type) {
        return words.knows("type." + type) ? words.say("type." + type) : type;
    }

    private void code(Facts facts, String key, @Nullable String value) {
        if (value != null) {
            facts.code(words.say(key), value);
        }
    }

    private void word(Facts facts, String key, @Nullable String value) {
        if (value != null) {
            facts.words(words.say(key), value);
        }
    }

    static VBox note(Tone tone, String heading, String text) {
        VBox note = new VBox(4, Texts.wrapped(heading, "medium"));
        if (!text.isEmpty()) {
            note.getChildren().add(Texts.wrapped(text));
        }
        note.getStyleClass().add("note");
        tone.on(note);
        return note;
    }

    /** From the record, which has everything that this window has. */
    private void readHistory(ReadyRow row) {
        OpenMigration migration = model.migration();
        if (migration == null) {
            return;
        }
        tasks.run(
                "wallet history",
                () -> migration.record().eventsOf(row.wallet()),
                events -> {
                    if (row.equals(model.reconciliation().selectedProperty().get())) {
                        tell(row, migration, events);
                    }
                },
                e -> history.clear());
    }

    private void tell(ReadyRow row, OpenMigration migration, List<RecordedEvent> events) {
        history.tell(events);
        proof.getChildren()
                .setAll(
                        new ProofDetail(row.known().proof(), migration.record().id(), words)
                                .groups(events));
    }
}
