package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The login for the proxy of the operator's network; there once the proxy has asked for it. */
final class ProxyLoginGroup extends VBox {

    private final SecretField password;

    ProxyLoginGroup(NetworkViewModel model, Words words) {
        getStyleClass().add("group");
        TextField name = new TextField();
        name.setId("proxy-name");
        name.setPromptText(words.say("plan.proxy.name"));
        name.setAccessibleText(words.say("plan.proxy.name"));
        name.textProperty().bindBidirectional(model.loginNameProperty());
        password = new SecretField(words.say("paste"), words.say("clear"), true);
        password.setId("proxy-password");
        password.setPromptText(words.say("plan.proxy.password"));
        password.setAccessibleText(words.say("plan.proxy.password"));
        for (TextField field : new TextField[] {name, password}) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        getChildren()
                .setAll(
                        Texts.of(words.say("plan.proxy"), "group-title"),
                        new HBox(8, name, password),
                        Texts.wrapped(words.say("plan.proxy.about"), "quiet", "caption"));
        visibleProperty().bind(model.loginWantedProperty());
        managedProperty().bind(visibleProperty());
    }

    /** What was typed as the password, which is forgotten here; empty if nothing was. */
    char[] take() {
        char[] typed = password.copySecret();
        password.wipe();
        return typed;
    }
}
