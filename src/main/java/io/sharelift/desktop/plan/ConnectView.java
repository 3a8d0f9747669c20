package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.sealing.EnclaveKeyGroup;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OfflineSwitch;
import io.sharelift.desktop.work.Place;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

import java.util.function.Consumer;

/** The questions before a migration: where to, with which key, into which record, how fast. */
public final class ConnectView extends VBox {

    private static final int WIDTH = 760;

    private final ConnectViewModel model;
    private final OfflineSwitch offline;
    private final Words words;
    private final SecretField key;
    private final ProxyLoginGroup login;
    private final Overlay overlay;
    private final Label why = Texts.of("", "quiet");

    public ConnectView(
            ConnectViewModel model,
            OfflineSwitch offline,
            Consumer<char[]> open,
            Overlay overlay,
            Words words) {
        this.model = model;
        this.offline = offline;
        this.overlay = overlay;
        this.words = words;
        this.login = new ProxyLoginGroup(model.network(), words);
        this.key = new SecretField(words.say("paste"), words.say("clear"));
        getStyleClass().add("page");
        Label summary = Texts.of("", "quiet");
        summary.textProperty().bind(model.summaryProperty());
        VBox title = new VBox(4, Texts.of(words.say("plan.connect.title"), "page-title"), summary);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        HBox head = new HBox(16, title, why, next(open));
        why.setMinWidth(Region.USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        Note trouble = new Note(Tone.BLOCKS, model.troubleProperty());
        trouble.setId("connect-trouble");
        VBox form =
                new VBox(
                        24,
                        trouble,
                        new RefusedWallets(model.refused(), words),
                        places(),
                        login,
                        credentials(),
                        key(),
                        new RecordGroup(model.record(), words));
        form.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
    }

    private Button next(Consumer<char[]> open) {
        Button next = new Button("", new FontIcon(MaterialDesignA.ARROW_RIGHT));
        next.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::nextWords,
                                model.openingProperty(),
                                model.progressProperty(),
                                model.offlineProperty(),
                                model.sealedProperty()));
        next.setId("open-migration");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.getStyleClass().add("accent");
        next.setMinWidth(Region.USE_PREF_SIZE);
        ConnectWants wants = new ConnectWants(model, key.secretLengthProperty(), words);
        next.disableProperty().bind(model.openingProperty().or(wants.wanted().isNotEmpty()));
        why.textProperty().bind(wants.wanted());
        next.setOnAction(
                event -> {
                    if (model.offlineProperty().get()) {
                        model.openSealing();
                    } else if (model.login(login.take())) {
                        char[] typed = key.copySecret();
                        key.wipe();
                        open.accept(typed);
                    }
                });
        return next;
    }

    private String nextWords() {
        if (model.openingProperty().get()) {
            return model.progressProperty().get();
        }
        if (model.offlineProperty().get()) {
            return words.say("seal.open");
        }
        return words.say(model.sealedProperty().get() == null ? "plan.open" : "sealed.open");
    }

    private Region places() {
        Button check = new Button(words.say("plan.check"), new FontIcon(MaterialDesignL.LAN_CHECK));
        check.setId("check-connection");
        check.visibleProperty()
                .bind(
                        model.placeProperty()
                                .isNotEqualTo(Place.PRACTICE)
                                .and(model.offlineProperty().not()));
        check.managedProperty().bind(check.visibleProperty());
        check.setOnAction(event -> check());
        return new PlacesGroup(model, words, check, new OfflineLine(offline, words));
    }

    private void check() {
        if (model.login(login.take())) {
            model.check().ifPresent(host -> CheckCard.open(model.network(), host, overlay, words));
        }
    }

    private Region key() {
        EnclaveKeyGroup given = new EnclaveKeyGroup(model.givenKey(), words);
        given.visibleProperty().bind(model.offlineProperty());
        given.managedProperty().bind(given.visibleProperty());
        return given;
    }

    private Region credentials() {
        key.setId("api-key");
        key.setAccessibleText(words.say("plan.key"));
        key.setPromptText(words.say("plan.key.prompt"));
        Label about = Texts.wrapped(words.say("plan.key.about"), "quiet", "caption");
        Label own = Texts.wrapped(words.say("plan.key.practice"), "quiet");
        var practice = model.placeProperty().isEqualTo(Place.PRACTICE);
        for (Node typed : new Node[] {key, about}) {
            typed.visibleProperty().bind(practice.not());
            typed.managedProperty().bind(typed.visibleProperty());
        }
        own.visibleProperty().bind(practice);
        own.managedProperty().bind(own.visibleProperty());
        VBox group = new VBox(Texts.of(words.say("plan.key"), "group-title"), key, about, own);
        group.getStyleClass().add("group");
        group.visibleProperty().bind(model.offlineProperty().not());
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }
}
