package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.migrate.MigrateViewModel.End;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.para.ParaHost.Environment;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The question after the first few: may the rest follow? */
final class RestQuestion {

    private RestQuestion() {}

    static void ask(Overlay overlay, MigrateViewModel model, Words words) {
        End how = model.endProperty().get();
        OpenMigration migration = model.migration();
        if (migration == null) {
            return;
        }
        Environment place = migration.para().host().environment();
        boolean production = place == Environment.PRODUCTION;
        boolean practice = place == Environment.PRACTICE;
        long left = model.run().counts().left();
        String deed = words.say("migrate.rest.deed", left, StartQuestion.place(migration, words));
        TextArea account =
                new TextArea(
                        practice && model.run().counts().allFirstReady()
                                ? words.say("migrate.rest.all")
                                : "");
        account.setId("rest-words");
        account.setPrefRowCount(2);
        account.setWrapText(true);
        account.setAccessibleText(words.say("migrate.rest.words"));
        TextField number = new TextField();
        number.setId("rest-number");
        number.setMaxWidth(120);
        number.setAccessibleText(words.say("migrate.ask.number", left));
        Button go = new Button(deed);
        go.setId("rest-go");
        go.getStyleClass().add(production ? "danger" : "accent");
        go.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        account.getText().isBlank()
                                                || (production
                                                        && !StartQuestion.isNumber(
                                                                number.getText(), left)),
                                account.textProperty(),
                                number.textProperty()));
        go.setOnAction(
                event -> {
                    overlay.close();
                    model.releaseRest(account.getText());
                });
        Button cancel = overlay.harmless("rest-cancel", words.say("cancel"));
        VBox card = new VBox(Texts.of(deed + "?", "group-title"));
        if (production) {
            card.getChildren()
                    .add(new Mark(Tone.BLOCKS, words.say("place.PRODUCTION.means")).asBadge());
        }
        card.getChildren()
                .addAll(
                        Texts.wrapped(how == null ? "" : how.words()),
                        Texts.wrapped(
                                words.say(
                                        practice ? "migrate.ask.practice" : "migrate.ask.forever"),
                                "medium"));
        if (production) {
            card.getChildren().addAll(Texts.wrapped(words.say("migrate.ask.number", left)), number);
        }
        card.getChildren()
                .addAll(
                        Texts.wrapped(words.say("migrate.rest.words"), "medium"),
                        account,
                        Overlay.answers(cancel, go));
        card.setPrefWidth(520);
        overlay.open(card, cancel);
    }
}
