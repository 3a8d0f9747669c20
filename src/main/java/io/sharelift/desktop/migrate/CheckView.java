package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.plan.KeyFacts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last look before anything is sent: where to, what, into which record, to which key. */
final class CheckView extends VBox {

    private static final int NAMES = 128;

    private final MigrateViewModel model;
    private final Words words;
    private final Runnable ask;
    private final Runnable goReady;

    CheckView(MigrateViewModel model, Runnable ask, Runnable goReady, Words words) {
        this.goReady = goReady;
        this.model = model;
        this.words = words;
        this.ask = ask;
        getStyleClass().add("page");
        model.phaseProperty()
                .subscribe(
                        phase -> {
                            OpenMigration migration = model.migration();
                            if (phase == MigrateViewModel.Phase.CHECK && migration != null) {
                                show(migration);
                            }
                        });
    }

    private void show(OpenMigration migration) {
        long toSend = model.run().counts().left();
        Button start = next(toSend, migration);
        Button back = new Button(words.say("plan.back"));
        back.setId("back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.leave());
        VBox title =
                new VBox(
                        4,
                        Texts.of(
                                words.say(
                                        toSend > 0 ? "plan.check.title" : "migrate.nothing.title"),
                                "page-title"),
                        Texts.of(words.say("plan.check.subtitle"), "quiet"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        HBox head = new HBox(8, title, back, start);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox cards =
                new VBox(
                        16,
                        card(words.say("plan.check.what"), wallets(toSend)),
                        card(words.say("plan.check.where"), where(migration)),
                        card(words.say("plan.check.key"), new KeyFacts(migration, words)));
        cards.setMaxWidth(760);
        getChildren().setAll(head, cards);
        if (toSend == 0) {
            getChildren().add(1, nothing());
        }
    }

    /** To start, or where nothing is left to send, to see what is ready. */
    private Button next(long toSend, OpenMigration migration) {
        boolean some = toSend > 0;
        Button next =
                new Button(
                        some
                                ? StartQuestion.deed(toSend, migration, words) + "…"
                                : words.say("migrate.ready"));
        next.setId(some ? "ask-start" : "nothing-to-start");
        next.getStyleClass().add("accent");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> (some ? ask : goReady).run());
        return next;
    }

    private Node nothing() {
        HBox note =
                new HBox(8, Icons.of(Tone.GOOD), Texts.wrapped(words.say("plan.check.nothing")));
        note.getStyleClass().add("note");
        note.setMaxWidth(760);
        Tone.GOOD.on(note);
        return note;
    }

    private Facts wallets(long toSend) {
        Facts facts = new Facts(words.say("copy.hint")).names(NAMES);
        facts.words(words.say("plan.check.send"), words.wallets(toSend));
        long look = model.run().lookFirst();
        if (look > 0) {
            facts.add(
                    words.say("plan.check.look"),
                    new Mark(Tone.LOOK, words.say("plan.check.look.words", look)));
        }
        for (Group group :
                new Group[] {
                    Group.UNKNOWN, Group.REJECTED, Group.NOT_FOUND, Group.SKIPPED, Group.BLOCKED
                }) {
            int count = model.run().counts().of(group);
            if (count > 0) {
                facts.add(
                        words.say("group." + group + ".before"),
                        new Mark(group.tone(), words.wallets(count)));
            }
        }
        return facts;
    }

    private Facts where(OpenMigration migration) {
        Label record = Texts.of(String.valueOf(migration.record().file().getFileName()), "mono");
        record.setTooltip(new Tooltip(migration.record().file().toString()));
        return new Facts(words.say("copy.hint"))
                .names(NAMES)
                .words(
                        words.say("plan.where"),
                        words.say("place." + migration.para().host().environment())
                                + ", "
                                + migration.para().host().name())
                .add(words.say("plan.record"), record)
                .words(
                        words.say("plan.pace.title"),
                        words.say(
                                "plan.pace.chosen",
                                migration.para().pace().perSecond(),
                                migration.para().pace().burst(),
                                migration.run().settings().inFlight()));
    }

    private static Node card(String title, Node content) {
        VBox card = new VBox(12, Texts.of(title, "heading"), content);
        card.getStyleClass().add("card");
        return card;
    }
}
