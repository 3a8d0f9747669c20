package io.sharelift.desktop.shell;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Place;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** On top: which record, which environment, and how key and network are. */
final class TopBar extends HBox {

    private final Words words;
    private final Mark place = new Mark().asBadge();
    private final Mark key = new Mark();
    private final Mark network = new Mark();

    /**
     * @param menu at its end
     */
    TopBar(Badges badges, Node menu, Words words) {
        this.words = words;
        getStyleClass().add("top-bar");
        Label record = Texts.of("", "quiet");
        record.textProperty()
                .bind(
                        Bindings.when(badges.recordNameProperty().isEmpty())
                                .then(words.say("shell.record.none"))
                                .otherwise(badges.recordNameProperty()));
        record.setMinWidth(0);
        Label product = Texts.of(words.say("product"), "product");
        product.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        place.setId("place");
        place.setMinWidth(USE_PREF_SIZE);
        place.setMaxHeight(USE_PREF_SIZE);
        key.getStyleClass().add("quiet");
        key.setMinWidth(USE_PREF_SIZE);
        network.setId("network");
        network.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(product, record, gap, place, key, network, menu);
        badges.placeProperty().subscribe(this::showPlace);
        badges.keyProperty().subscribe(this::showKey);
        badges.networkProperty().subscribe(() -> showNetwork(badges));
        badges.offlineProperty().subscribe(() -> showNetwork(badges));
        showNetwork(badges);
    }

    private void showPlace(Place now) {
        place.getStyleClass().remove("filled");
        switch (now) {
            case PRACTICE ->
                    place.show(
                            Tone.GOOD,
                            MaterialDesignS.SHIELD_CHECK_OUTLINE,
                            words.say("place.PRACTICE.badge"));
            case BETA ->
                    place.show(
                            Tone.WAITING,
                            MaterialDesignF.FLASK_OUTLINE,
                            words.say("place.BETA.badge"));
            case PRODUCTION -> {
                place.show(
                        Tone.BLOCKS,
                        MaterialDesignA.ALERT_OUTLINE,
                        words.say("place.PRODUCTION.badge"));
                place.getStyleClass().add("filled");
            }
            case CUSTOM ->
                    place.show(
                            Tone.WAITING, MaterialDesignE.EARTH, words.say("place.CUSTOM.badge"));
        }
    }

    private void showKey(Badges.Key now) {
        key.getStyleClass().remove("quiet");
        switch (now) {
            case NONE -> {
                key.show(Tone.PLAIN, MaterialDesignS.SHIELD_OUTLINE, words.say("key.NONE"));
                key.getStyleClass().add("quiet");
            }
            case STATED ->
                    key.show(
                            Tone.PLAIN,
                            MaterialDesignS.SHIELD_KEY_OUTLINE,
                            words.say("key.STATED"));
            case PINNED ->
                    key.show(
                            Tone.PLAIN,
                            MaterialDesignS.SHIELD_LOCK_OUTLINE,
                            words.say("key.PINNED"));
            case COMPARED ->
                    key.show(
                            Tone.PLAIN,
                            MaterialDesignS.SHIELD_KEY_OUTLINE,
                            words.say("key.COMPARED"));
            case NOT_VERIFIED ->
                    key.show(
                            Tone.LOOK,
                            MaterialDesignS.SHIELD_ALERT_OUTLINE,
                            words.say("key.NOT_VERIFIED"));
            case CHANGED ->
                    key.show(
                            Tone.BLOCKS,
                            MaterialDesignS.SHIELD_OFF_OUTLINE,
                            words.say("key.CHANGED"));
        }
        Tooltip.install(key, new Tooltip(words.say("key." + now + ".means")));
    }

    private void showNetwork(Badges badges) {
        if (badges.offlineProperty().get()) {
            network.getStyleClass().remove("quiet");
            network.show(Tone.PLAIN, MaterialDesignL.LAN_DISCONNECT, words.say("network.offline"));
            Tooltip.install(network, new Tooltip(words.say("network.offline.means")));
            return;
        }
        showNetwork(badges.networkProperty().get());
    }

    private void showNetwork(Badges.Network now) {
        network.getStyleClass().remove("quiet");
        switch (now) {
            case OFFLINE -> {
                network.show(
                        Tone.PLAIN, MaterialDesignL.LAN_DISCONNECT, words.say("network.OFFLINE"));
                network.getStyleClass().add("quiet");
            }
            case ONLINE ->
                    network.show(
                            Tone.GOOD, MaterialDesignL.LAN_CONNECT, words.say("network.ONLINE"));
            case WAITING ->
                    network.show(
                            Tone.WAITING, MaterialDesignT.TIMER_SAND, words.say("network.WAITING"));
            case LOST ->
                    network.show(
                            Tone.BLOCKS, MaterialDesignL.LAN_DISCONNECT, words.say("network.LOST"));
        }
        Tooltip.install(network, new Tooltip(words.say("network." + now + ".means")));
    }
}
