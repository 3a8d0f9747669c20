package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.story.History;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.WalletStatus;
import io.sharelift.para.Exchange;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Everything about one wallet of a run: what it means, what to do, and its history so far. */
final class CourseDetail {

    private final MigrateViewModel model;
    private final DetailPane pane;
    private final TaskRunner tasks;
    private final Words words;
    private final History history;
    private Subscription watching = Subscription.EMPTY;

    CourseDetail(MigrateViewModel model, DetailPane pane, TaskRunner tasks, Words words) {
        this.model = model;
        this.pane = pane;
        this.tasks = tasks;
        this.words = words;
        this.history = new History(model.run().times(), words);
        model.run().selectedProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Course course) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        history.clear();
        if (course == null) {
            pane.show(List.of());
        } else {
            watching = course.seenProperty().subscribe(seen -> show(course, seen));
        }
    }

    private void show(Course course, Course.Seen seen) {
        WalletStatus status = seen.status();
        WalletRow row = course.planned().row();
        Mark mark = new Mark();
        StateWords.show(mark, seen, words);
        mark.setMaxWidth(Mark.USE_PREF_SIZE);
        String id = row.walletId() == null ? words.say("wallet.none") : row.walletId().value();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new VBox(6, mark, Texts.of(id, "mono", "whole-id")));
        if (!status.detail().isEmpty()) {
            VBox note = new VBox(Texts.wrapped(status.detail()));
            note.getStyleClass().add("note");
            StateWords.tone(status.state()).on(note);
            nodes.add(note);
        }
        nodes.add(DetailPane.group(words.say("inspect.detail.wallet"), wallet(row)));
        nodes.add(DetailPane.group(words.say("migrate.detail.history"), history));
        Exchange last = status.last();
        if (last != null) {
            nodes.add(DetailPane.group(words.say("migrate.detail.support"), support(last)));
        }
        pane.show(nodes);
        readHistory(course);
    }

    private Facts wallet(WalletRow row) {
        Facts facts = new Facts(words.say("copy.hint"));
        facts.words(words.say("column.type"), words.say("type." + row.type()));
        facts.words(words.say("column.scheme"), row.scheme().name());
        if (row.address() != null) {
            facts.code(words.say("column.address"), row.address());
        }
        if (row.identifier() != null) {
            facts.words(words.say("inspect.column.who"), row.identifier());
        }
        return facts.words(
                words.say("detail.file"),
                words.say(
                        "inspect.place",
                        String.valueOf(row.place().file().getFileName()),
                        row.place().row()));
    }

    private Facts support(Exchange last) {
        Facts facts = new Facts(words.say("copy.hint"));
        facts.words(words.say("migrate.detail.status"), String.valueOf(last.status()));
        if (last.code() != null) {
            facts.words(words.say("migrate.detail.code"), last.code());
        }
        if (last.message() != null) {
            facts.words(words.say("migrate.detail.message"), last.message());
        }
        facts.code(words.say("migrate.column.request"), last.requestId());
        return facts.words(words.say("migrate.detail.took"), Times.length(last.took()));
    }

    /** From the record, which had everything before this window did. */
    private void readHistory(Course course) {
        var migration = model.migration();
        var wallet = course.planned().wallet();
        if (migration == null || wallet == null) {
            return;
        }
        tasks.run(
                "wallet history",
                () -> migration.record().eventsOf(wallet),
                events -> {
                    if (model.run().selectedProperty().get() == course) {
                        history.tell(events);
                    }
                },
                e -> history.clear());
    }
}
