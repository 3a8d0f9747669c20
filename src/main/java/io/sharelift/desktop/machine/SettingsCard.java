package io.sharelift.desktop.machine;

import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.settings.ProxyChoice.Kind;
import io.sharelift.settings.Target;
import io.sharelift.settings.TextSize;
import io.sharelift.settings.ThemeChoice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.stream.Stream;

/** What can be chosen once for all migrations, over the window. */
public final class SettingsCard {

    private static final int WIDTH = 560;
    private static final int NAMES = 132;

    private final SettingsViewModel model;
    private final Words words;
    private final GridPane rows = new GridPane(12, 12);

    private SettingsCard(SettingsViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Opens it; what is changed holds at once. */
    public static void open(SettingsViewModel model, Overlay overlay, Words words) {
        new SettingsCard(model, words).show(overlay);
    }

    private void show(Overlay overlay) {
        ComboBox<ThemeChoice> theme =
                choice("theme", model.themeProperty(), List.of(ThemeChoice.values()));
        row("theme", theme);
        row("text", choice("text", model.textSizeProperty(), List.of(TextSize.values())));
        row(
                "target",
                choice(
                        "target",
                        model.targetProperty(),
                        Stream.of(Target.values()).filter(model::allows).toList()));
        if (Stream.of(Target.values()).anyMatch(place -> !model.allows(place))) {
            locked("target");
        }
        proxy();
        Button close = overlay.harmless("settings-close", words.say("settings.close"));
        VBox card =
                new VBox(
                        Texts.of(words.say("settings.title"), "group-title"),
                        rows,
                        new Note(Tone.LOOK, model.troubleProperty()),
                        Overlay.answers(close));
        card.setId("settings");
        card.setPrefWidth(WIDTH);
        overlay.open(card, theme);
    }

    private void proxy() {
        ComboBox<Kind> kind = choice("proxy", model.proxyKindProperty(), List.of(Kind.values()));
        TextField host = field("proxy-host", model.proxyHostProperty(), 220);
        TextField port = field("proxy-port", model.proxyPortProperty(), 76);
        HBox line = new HBox(8, host, port);
        line.visibleProperty().bind(model.proxyKindProperty().isEqualTo(Kind.MANUAL));
        line.managedProperty().bind(line.visibleProperty());
        VBox both = new VBox(8, kind, line);
        row("proxy", both);
        if (model.proxyIsSet()) {
            both.getStyleClass().add("locked");
            both.setDisable(true);
            locked("proxy");
        } else {
            below(Texts.wrapped(words.say("settings.proxy.about"), "quiet", "caption"));
        }
    }

    private TextField field(String id, StringProperty value, double width) {
        TextField field = new TextField();
        field.setId("settings-" + id);
        field.setPrefWidth(width);
        field.setPromptText(words.say("settings." + id));
        field.setAccessibleText(words.say("settings." + id));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private <E extends Enum<E>> ComboBox<E> choice(
            String id, ObjectProperty<E> value, List<E> choices) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setId("settings-" + id);
        box.setPrefWidth(220);
        box.setAccessibleText(words.say("settings." + id));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(E each) {
                        return each == null ? "" : words.say("settings." + id + "." + each.name());
                    }

                    @Override
                    public E fromString(String text) {
                        return value.get();
                    }
                });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private void row(String key, Node control) {
        Label name = Texts.of(words.say("settings." + key), "field-name");
        name.setMinWidth(NAMES);
        name.setPrefWidth(NAMES);
        name.setMinHeight(32);
        name.setAlignment(Pos.CENTER_LEFT);
        GridPane.setValignment(name, VPos.TOP);
        rows.addRow(rows.getRowCount(), name, control);
    }

    private void locked(String id) {
        Label label = Texts.wrapped(words.say("settings.locked." + id), "quiet", "caption");
        label.setId("settings-locked-" + id);
        below(label);
    }

    private void below(Region what) {
        rows.add(what, 1, rows.getRowCount());
    }
}
