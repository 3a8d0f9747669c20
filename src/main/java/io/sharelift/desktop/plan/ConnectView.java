package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Place;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.io.File;
import java.util.function.Consumer;

/** The questions before a migration: where to, with which key, into which record, how fast. */
public final class ConnectView extends VBox {

    private static final int WIDTH = 760;

    private final ConnectViewModel model;
    private final Words words;
    private final SecretField key;
    private final ProxyLoginGroup login;
    private final Overlay overlay;
    private final Label why = Texts.of("", "quiet");

    public ConnectView(
            ConnectViewModel model, Consumer<char[]> open, Overlay overlay, Words words) {
        this.model = model;
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
        VBox form = new VBox(24, trouble, places(), login, credentials(), record());
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
                        Bindings.when(model.openingProperty())
                                .then(words.say("plan.opening"))
                                .otherwise(words.say("plan.open")));
        next.setId("open-migration");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.getStyleClass().add("accent");
        next.setMinWidth(Region.USE_PREF_SIZE);
        BooleanExpression keyless =
                model.placeProperty()
                        .isNotEqualTo(Place.PRACTICE)
                        .and(key.secretLengthProperty().isEqualTo(0));
        BooleanExpression nowhere =
                model.placeProperty()
                        .isEqualTo(Place.CUSTOM)
                        .and(
                                Bindings.createBooleanBinding(
                                        () -> model.addressProperty().get().isBlank(),
                                        model.addressProperty()));
        BooleanExpression silent =
                model.elsewhereProperty()
                        .isNotEmpty()
                        .and(
                                Bindings.createBooleanBinding(
                                        () -> model.takeOverProperty().get().isBlank(),
                                        model.takeOverProperty()));
        next.disableProperty().bind(model.openingProperty().or(keyless).or(nowhere).or(silent));
        why.textProperty()
                .bind(
                        Bindings.when(nowhere)
                                .then(words.say("plan.why.address"))
                                .otherwise(
                                        Bindings.when(keyless)
                                                .then(words.say("plan.why.key"))
                                                .otherwise(
                                                        Bindings.when(silent)
                                                                .then(words.say("plan.why.take"))
                                                                .otherwise(""))));
        next.setOnAction(
                event -> {
                    if (model.login(login.take())) {
                        char[] typed = key.copySecret();
                        key.wipe();
                        open.accept(typed);
                    }
                });
        return next;
    }

    private Region places() {
        ToggleGroup group = new ToggleGroup();
        GridPane cards = new GridPane(8, 8);
        int place = 0;
        for (Place each : Place.values()) {
            ToggleButton card = card(each);
            card.setToggleGroup(group);
            card.setSelected(model.placeProperty().get() == each);
            // A choice that is pressed again stays chosen.
            card.setOnAction(
                    event -> {
                        card.setSelected(true);
                        model.placeProperty().set(each);
                    });
            model.placeProperty().subscribe(now -> card.setSelected(now == each));
            GridPane.setHgrow(card, Priority.ALWAYS);
            GridPane.setFillWidth(card, true);
            cards.add(card, place % 2, place / 2);
            place++;
        }
        TextField address = new TextField();
        address.setId("custom-address");
        address.setPromptText(words.say("plan.address.prompt"));
        address.setAccessibleText(words.say("plan.address"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.visibleProperty().bind(model.placeProperty().isEqualTo(Place.CUSTOM));
        address.managedProperty().bind(address.visibleProperty());
        Button check = new Button(words.say("plan.check"), new FontIcon(MaterialDesignL.LAN_CHECK));
        check.setId("check-connection");
        check.visibleProperty().bind(model.placeProperty().isNotEqualTo(Place.PRACTICE));
        check.managedProperty().bind(check.visibleProperty());
        check.setOnAction(event -> check());
        return group(words.say("plan.where"), cards, address, check);
    }

    private void check() {
        if (model.login(login.take())) {
            model.check().ifPresent(host -> CheckCard.open(model.network(), host, overlay, words));
        }
    }

    private ToggleButton card(Place place) {
        boolean refused = model.refusal(place).isPresent();
        String means = words.say(refused ? "place.refused" : "place." + place + ".means");
        Label meaning = Texts.wrapped(means, "quiet");
        VBox text = new VBox(2, Texts.of(words.say("place." + place), "medium"), meaning);
        text.setMinWidth(0);
        text.setPrefWidth(WIDTH / 2.0 - 64);
        HBox content = new HBox(10, new FontIcon(shape(place)), text);
        ToggleButton card = new ToggleButton();
        card.setGraphic(content);
        card.setText(words.say("place." + place));
        card.setAccessibleText(words.say("place." + place) + ". " + means);
        card.setDisable(refused);
        card.setId("place-" + place.name().toLowerCase(java.util.Locale.ROOT));
        card.getStyleClass().setAll("toggle-button", "choice");
        tone(place).on(card);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private static Ikon shape(Place place) {
        return switch (place) {
            case PRACTICE -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
            case BETA -> MaterialDesignF.FLASK_OUTLINE;
            case PRODUCTION -> MaterialDesignA.ALERT_OUTLINE;
            case CUSTOM -> MaterialDesignE.EARTH;
        };
    }

    private static Tone tone(Place place) {
        return switch (place) {
            case PRACTICE -> Tone.GOOD;
            case BETA, CUSTOM -> Tone.WAITING;
            case PRODUCTION -> Tone.BLOCKS;
        };
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
        return group(words.say("plan.key"), key, about, own);
    }

    private Region record() {
        Label name = Texts.of("", "mono");
        Label about = Texts.wrapped("", "quiet", "caption");
        model.recordProperty()
                .subscribe(
                        file -> {
                            name.setText(String.valueOf(file.getFileName()));
                            name.setTooltip(new Tooltip(file.toString()));
                            about.setText(
                                    words.say(
                                            model.recordExists()
                                                    ? "plan.record.goes-on"
                                                    : "plan.record.new",
                                            String.valueOf(file.getParent())));
                        });
        Button another = new Button(words.say("plan.record.another"));
        another.setOnAction(event -> choose(true));
        Button open = new Button(words.say("plan.record.open"));
        open.getStyleClass().add("flat");
        open.setOnAction(event -> choose(false));
        HBox line = new HBox(16, name, another, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return group(words.say("plan.record"), line, about, takeOver());
    }

    /** A record that another computer wrote last is taken over in words, or left alone. */
    private Region takeOver() {
        Label what = Texts.wrapped("");
        what.textProperty()
                .bind(
                        model.elsewhereProperty()
                                .map(computer -> words.say("plan.take.what", computer)));
        TextField why = new TextField();
        why.setId("take-over");
        why.setPromptText(words.say("plan.take.why"));
        why.setAccessibleText(words.say("plan.take.why"));
        why.textProperty().bindBidirectional(model.takeOverProperty());
        VBox note = new VBox(8, what, why);
        note.setId("elsewhere");
        note.getStyleClass().add("note");
        Tone.LOOK.on(note);
        note.visibleProperty().bind(model.elsewhereProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void choose(boolean fresh) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("plan.record"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.say("plan.record.kind"), "*.sharelift"));
        chooser.setInitialFileName(String.valueOf(model.recordProperty().get().getFileName()));
        var window = getScene().getWindow();
        File file = fresh ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        if (file != null) {
            model.choose(file.toPath());
        }
    }

    private static VBox group(String title, Node... content) {
        VBox box = new VBox(Texts.of(title, "group-title"));
        box.getStyleClass().add("group");
        box.getChildren().addAll(content);
        return box;
    }
}
