package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.para.ParaHost.Environment;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The question before shares are sent: what happens, where, and what cannot be undone. */
final class StartQuestion {

    /** Fewer letters are no account of how a key was compared. */
    private static final int SHORTEST_ACCOUNT = 12;

    private StartQuestion() {}

    /** The deed that the button says: "Migrate 1,020 wallets to Production". */
    static String deed(long wallets, OpenMigration migration, Words words) {
        return words.say("migrate.deed", wallets, place(migration, words));
    }

    static void ask(Overlay overlay, MigrateViewModel model, Words words) {
        OpenMigration migration = model.migration();
        if (migration == null) {
            return;
        }
        long wallets = model.run().left();
        boolean production = migration.para().host().environment() == Environment.PRODUCTION;
        String deed = deed(wallets, migration, words);
        Label what =
                Texts.wrapped(
                        words.say("migrate.ask.what", wallets, migration.para().host().name()));
        Label forever = Texts.wrapped(words.say("migrate.ask.forever"), "medium");
        Label deleting = Texts.wrapped(words.say("migrate.ask.deleting"), "quiet");
        VBox card = new VBox(Texts.of(deed + "?", "group-title"), what, forever, deleting);
        if (migration.para().host().environment() == Environment.PRACTICE) {
            card.getChildren().add(1, Texts.wrapped(words.say("place.PRACTICE.badge"), "quiet"));
        }
        TextArea account = new TextArea();
        Button go = new Button(deed);
        if (model.needsWords()) {
            account.setId("key-account");
            account.setPrefRowCount(2);
            account.setWrapText(true);
            account.setAccessibleText(words.say("migrate.ask.account"));
            card.getChildren()
                    .addAll(
                            Texts.wrapped(
                                    words.say(
                                            migration.keyBefore().isPresent()
                                                    ? "migrate.ask.changed"
                                                    : "migrate.ask.not-verified"),
                                    "danger-words"),
                            Texts.wrapped(words.say("migrate.ask.account"), "medium"),
                            account);
            go.disableProperty()
                    .bind(
                            account.textProperty()
                                    .map(text -> text.strip().length() < SHORTEST_ACCOUNT));
        }
        Button cancel = new Button(words.say("cancel"));
        cancel.setId("start-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> overlay.close());
        go.setId("start");
        go.getStyleClass().add(production ? "danger" : "accent");
        go.setOnAction(
                event -> {
                    overlay.close();
                    model.start(account.getText());
                });
        HBox buttons = new HBox(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren().add(buttons);
        card.setPrefWidth(520);
        overlay.open(card, cancel);
    }

    private static String place(OpenMigration migration, Words words) {
        return migration.para().host().environment() == Environment.CUSTOM
                ? migration.para().host().name()
                : words.say("place." + migration.para().host().environment());
    }
}
