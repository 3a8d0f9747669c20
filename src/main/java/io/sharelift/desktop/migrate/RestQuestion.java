package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.migrate.MigrateViewModel.End;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The question after the first few: may the rest follow? */
final class RestQuestion {

    private RestQuestion() {}

    static void ask(Overlay overlay, MigrateViewModel model, Words words) {
        End how = model.endProperty().get();
        int left = model.run().counts().left();
        TextArea account = new TextArea(model.allFirstReady() ? words.say("migrate.rest.all") : "");
        account.setId("rest-words");
        account.setPrefRowCount(2);
        account.setWrapText(true);
        account.setAccessibleText(words.say("migrate.rest.words"));
        Button go = new Button(words.say("migrate.rest.deed"));
        go.setId("rest-go");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> account.getText().isBlank(), account.textProperty()));
        go.setOnAction(
                event -> {
                    overlay.close();
                    model.releaseRest(account.getText());
                });
        Button cancel = new Button(words.say("cancel"));
        cancel.setId("rest-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> overlay.close());
        HBox buttons = new HBox(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card =
                new VBox(
                        Texts.of(words.say("migrate.rest.title"), "group-title"),
                        Texts.wrapped(how == null ? "" : how.words()),
                        Texts.wrapped(words.say("migrate.rest.what", left)),
                        Texts.wrapped(words.say("migrate.rest.words"), "medium"),
                        account,
                        buttons);
        card.setPrefWidth(520);
        overlay.open(card, cancel);
    }
}
