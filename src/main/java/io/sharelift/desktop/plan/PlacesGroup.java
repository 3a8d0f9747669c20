package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Place;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Asks where the wallets go, each place with what a mistake there would cost. */
final class PlacesGroup extends VBox {

    private static final double CARD = 316;

    private final ConnectViewModel model;
    private final Words words;

    /**
     * @param others below the places
     */
    PlacesGroup(ConnectViewModel model, Words words, Node... others) {
        this.model = model;
        this.words = words;
        getStyleClass().add("group");
        getChildren().setAll(Texts.of(words.say("plan.where"), "group-title"), cards(), address());
        getChildren().addAll(others);
    }

    private GridPane cards() {
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
        return cards;
    }

    private TextField address() {
        TextField address = new TextField();
        address.setId("custom-address");
        address.setPromptText(words.say("plan.address.prompt"));
        address.setAccessibleText(words.say("plan.address"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.disableProperty().bind(Bindings.isNotNull(model.sealedProperty()));
        address.visibleProperty().bind(model.placeProperty().isEqualTo(Place.CUSTOM));
        address.managedProperty().bind(address.visibleProperty());
        return address;
    }

    private ToggleButton card(Place place) {
        Label meaning = Texts.wrapped("", "quiet");
        VBox text = new VBox(2, Texts.of(words.say("place." + place), "medium"), meaning);
        text.setMinWidth(0);
        text.setPrefWidth(CARD);
        HBox content = new HBox(10, new FontIcon(shape(place)), text);
        ToggleButton card = new ToggleButton();
        card.setGraphic(content);
        card.setText(words.say("place." + place));
        card.setId("place-" + place.name().toLowerCase(java.util.Locale.ROOT));
        card.getStyleClass().setAll("toggle-button", "choice");
        tone(place).on(card);
        card.setMaxWidth(Double.MAX_VALUE);
        Runnable tell =
                () -> {
                    boolean offline = model.offlineProperty().get();
                    String means = means(place, offline);
                    meaning.setText(means);
                    card.setAccessibleText(words.say("place." + place) + ". " + means);
                    SealedThere sealed = model.sealedProperty().get();
                    card.setDisable(
                            model.refusal(place).isPresent()
                                    || (offline && place == Place.PRACTICE)
                                    || (sealed != null && sealed.place() != place));
                };
        model.offlineProperty().subscribe(tell);
        model.sealedProperty().subscribe(tell);
        tell.run();
        return card;
    }

    private String means(Place place, boolean offline) {
        if (model.refusal(place).isPresent()) {
            return words.say("place.refused");
        }
        return words.say(
                offline && place == Place.PRACTICE
                        ? "place.PRACTICE.offline"
                        : "place." + place + ".means");
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
}
