package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;
import io.sharelift.migration.SealedTrouble;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The wallets whose sealed envelopes must not be sent, a line for each. */
final class RefusedWallets extends VBox {

    private static final int SHOWN = 20;

    private final ObservableList<SealedTrouble> troubles;
    private final Words words;

    RefusedWallets(ObservableList<SealedTrouble> troubles, Words words) {
        super(6);
        this.troubles = troubles;
        this.words = words;
        setId("refused");
        managedProperty().bind(visibleProperty());
        troubles.addListener((ListChangeListener<SealedTrouble>) change -> show());
        show();
    }

    private void show() {
        setVisible(!troubles.isEmpty());
        getChildren().clear();
        troubles.stream().limit(SHOWN).map(RefusedWallets::line).forEach(getChildren()::add);
        int more = troubles.size() - Math.min(SHOWN, troubles.size());
        if (more > 0) {
            getChildren().add(Texts.wrapped(words.say("sealed.more", more), "quiet"));
        }
    }

    private static HBox line(SealedTrouble trouble) {
        Label wallet = Texts.of(Shortened.middle(trouble.wallet().value()), "mono");
        wallet.setTooltip(new Tooltip(trouble.wallet().value()));
        wallet.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(16, wallet, Texts.wrapped(trouble.words()));
    }
}
