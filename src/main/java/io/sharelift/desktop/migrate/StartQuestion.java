package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.KeyInHand;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.para.ParaHost.Environment;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.time.Duration;

/** The question before shares are sent: what happens, where, and what cannot be undone. */
final class StartQuestion {

    /** Fewer letters are no account of how a key was compared. */
    private static final int SHORTEST_ACCOUNT = 12;

    private StartQuestion() {}

    /** The deed that the button says: "Migrate 1,020 wallets to Production". */
    static String deed(MigrateViewModel model, OpenMigration migration, Words words) {
        long wallets = model.toStart();
        long left = model.run().counts().left();
        return wallets < left
                ? words.say("migrate.deed.first", wallets, left, place(migration, words))
                : words.say("migrate.deed", wallets, place(migration, words));
    }

    static void ask(Overlay overlay, MigrateViewModel model, Words words) {
        OpenMigration migration = model.migration();
        if (migration == null) {
            return;
        }
        long wallets = model.toStart();
        boolean production = migration.para().host().environment() == Environment.PRODUCTION;
        String deed = deed(model, migration, words);
        boolean practice = migration.para().host().environment() == Environment.PRACTICE;
        VBox card = new VBox(Texts.of(deed + "?", "group-title"));
        if (production) {
            card.getChildren()
                    .add(new Mark(Tone.BLOCKS, words.say("place.PRODUCTION.means")).asBadge());
        }
        card.getChildren().add(Texts.wrapped(what(wallets, model, migration, words)));
        card.getChildren()
                .add(
                        Texts.wrapped(
                                words.say(
                                        practice ? "migrate.ask.practice" : "migrate.ask.forever"),
                                "medium"));
        if (!practice) {
            card.getChildren().add(Texts.wrapped(words.say("migrate.ask.deleting"), "quiet"));
        }
        TextArea account = new TextArea();
        TextField number = new TextField();
        Button go = new Button(deed);
        BooleanExpression open = Bindings.createBooleanBinding(() -> true);
        if (production) {
            number.setId("wallet-number");
            number.setMaxWidth(120);
            number.setAccessibleText(words.say("migrate.ask.number", wallets));
            card.getChildren()
                    .addAll(Texts.wrapped(words.say("migrate.ask.number", wallets)), number);
            open =
                    Bindings.createBooleanBinding(
                            () -> isNumber(number.getText(), wallets), number.textProperty());
        }
        if (model.needsWords()) {
            account.setId("key-account");
            account.setPrefRowCount(2);
            account.setWrapText(true);
            account.setAccessibleText(words.say("migrate.ask.account"));
            card.getChildren()
                    .addAll(
                            Texts.wrapped(words.say(whyWords(migration)), "danger-words"),
                            Texts.wrapped(words.say("migrate.ask.account"), "medium"),
                            account);
            open =
                    open.and(
                            Bindings.createBooleanBinding(
                                    () -> account.getText().strip().length() >= SHORTEST_ACCOUNT,
                                    account.textProperty()));
        }
        if (migration.enclaveKey().differs()) {
            card.getChildren().add(Texts.wrapped(words.say("migrate.ask.differs"), "danger-words"));
            open = open.and(Bindings.createBooleanBinding(() -> false));
        }
        go.disableProperty().bind(open.not());
        Button cancel = overlay.harmless("start-cancel", words.say("cancel"));
        go.setId("start");
        go.getStyleClass().add(production ? "danger" : "accent");
        go.setOnAction(
                event -> {
                    overlay.close();
                    model.start(account.getText());
                });
        card.getChildren().add(Overlay.answers(cancel, go));
        card.setPrefWidth(520);
        overlay.open(card, cancel);
    }

    /** Why a person's words are needed about the enclave's key. */
    private static String whyWords(OpenMigration migration) {
        KeyInHand key = migration.enclaveKey();
        if (key.standing().before().isPresent()) {
            return key.standing().pinBefore().isPresent()
                    ? "migrate.ask.changed.pin"
                    : "migrate.ask.changed";
        }
        if (key.differed()) {
            return "migrate.ask.differed";
        }
        return key.vouchedHereAlone() ? "migrate.ask.in-the-middle" : "migrate.ask.not-verified";
    }

    private static String what(
            long wallets, MigrateViewModel model, OpenMigration migration, Words words) {
        long seconds = (long) Math.ceil(wallets / migration.para().pace().perSecond());
        String text =
                words.say(
                        "migrate.ask.what",
                        wallets,
                        migration.para().host().name(),
                        Times.whole(Duration.ofSeconds(Math.max(1, seconds))));
        long rest = model.run().counts().left() - wallets;
        text += rest == 0 ? "" : " " + words.say("migrate.ask.rest-waits", rest);
        int blocked = model.run().counts().of(Group.BLOCKED);
        long look = model.run().lookFirst();
        text += blocked == 0 ? "" : " " + words.say("migrate.ask.blocked", blocked);
        text += look == 0 ? "" : " " + words.say("migrate.ask.look", look);
        return text;
    }

    /** "1,020" and "1020" are the same number. */
    static boolean isNumber(String typed, long wanted) {
        return typed.replaceAll("[\\s,.’']", "").equals(String.valueOf(wanted));
    }

    static String place(OpenMigration migration, Words words) {
        return migration.para().host().environment() == Environment.CUSTOM
                ? migration.para().host().name()
                : words.say("place." + migration.para().host().environment());
    }
}
