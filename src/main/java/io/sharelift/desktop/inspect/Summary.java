package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.SegmentBar;
import io.sharelift.desktop.control.SegmentBar.Piece;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.Tally;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the wallets come out, as a bar and as chips for their kinds; a click shows only those. */
final class Summary {

    private static final List<Soundness> SHOWN =
            List.of(Soundness.HELD_BACK, Soundness.LOOK_FIRST, Soundness.SOUND);

    private static final double BETWEEN = 8;

    private final InspectViewModel model;
    private final Words words;
    private final SegmentBar bar = new SegmentBar();
    private final Map<WalletType, Chip> types;
    private final Map<WalletScheme, Chip> schemes;
    private final FlowPane kinds = new FlowPane(8, 8);

    Summary(InspectViewModel model, Words words) {
        this.model = model;
        this.words = words;
        bar.setId("soundness");
        bar.onPress(this::press);
        types = chips(WalletType.values(), type -> words.say("type." + type), model.typeProperty());
        schemes = chips(WalletScheme.values(), WalletScheme::name, model.schemeProperty());
        kinds.setId("kinds");
        kinds.setAlignment(Pos.CENTER_LEFT);
        kinds.getChildren().addAll(types.values());
        Region between = new Region();
        between.setMinWidth(BETWEEN);
        kinds.getChildren().add(between);
        kinds.getChildren().addAll(schemes.values());
    }

    /** How sound the wallets are, in one line. */
    Node bar() {
        return bar;
    }

    /** Of which types and schemes they are. */
    Node kinds() {
        return kinds;
    }

    /** Shows the counts as they are now. */
    void show() {
        bar.show(
                SHOWN.stream().map(each -> new Piece(each.tone(), model.count(each))).toList(),
                model.total());
        bar.setAccessibleText(
                SHOWN.stream()
                        .map(
                                each ->
                                        words.number(model.count(each))
                                                + " "
                                                + words.say("soundness." + each + ".chip"))
                        .collect(Collectors.joining(", ")));
        Tally tally = model.tally();
        types.forEach((type, chip) -> show(chip, tally.types().get(type)));
        schemes.forEach((scheme, chip) -> show(chip, tally.schemes().get(scheme)));
        kinds.setVisible(model.total() > 0);
        kinds.setManaged(kinds.isVisible());
    }

    private void show(Chip chip, @Nullable Long count) {
        chip.setVisible(count != null);
        chip.setManaged(count != null);
        if (count != null) {
            chip.count(count, words.number(count));
        }
    }

    private void press(Tone tone) {
        Soundness pressed =
                SHOWN.stream()
                        .filter(each -> each.tone() == tone)
                        .findFirst()
                        .orElse(Soundness.ANY);
        boolean again = model.onlyProperty().get() == pressed;
        model.onlyProperty().set(again ? Soundness.ANY : pressed);
    }

    private static <T extends Enum<T>> Map<T, Chip> chips(
            T[] kinds, Function<T, String> name, ObjectProperty<@Nullable T> chosen) {
        Map<T, Chip> chips =
                Arrays.stream(kinds)
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        kind -> chip(kind, name.apply(kind), chosen),
                                        (one, two) -> one,
                                        LinkedHashMap::new));
        chosen.subscribe(now -> chips.forEach((kind, chip) -> chip.setSelected(kind.equals(now))));
        return chips;
    }

    private static <T extends Enum<T>> Chip chip(
            T kind, String name, ObjectProperty<@Nullable T> chosen) {
        Chip chip = new Chip(Tone.PLAIN, name);
        chip.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("kind");
        chip.setOnAction(event -> chosen.set(chip.isSelected() ? kind : null));
        return chip;
    }
}
