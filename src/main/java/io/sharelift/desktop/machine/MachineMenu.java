package io.sharelift.desktop.machine;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.OfflineSwitch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The menu at the end of the top bar: what is about the program and not about wallets. */
public final class MachineMenu extends MenuButton {

    /** With what the settings are opened from everywhere. */
    public static final KeyCombination SETTINGS = KeyCombination.keyCombination("Shortcut+Comma");

    private static final List<String> KEYS =
            List.of(
                    "steps",
                    "search",
                    "refresh",
                    "detail",
                    "pause",
                    "guide",
                    "larger",
                    "smaller",
                    "normal",
                    "settings",
                    "menu");
    private static final List<String> LIBRARIES =
            List.of("apache", "mit", "bsd", "gpl", "epl", "ofl");

    private final Machine machine;
    private final Overlay overlay;
    private final Words words;

    /**
     * @param settings opens the settings
     */
    public MachineMenu(
            Machine machine,
            OfflineSwitch offline,
            Overlay overlay,
            Runnable settings,
            Words words) {
        this.machine = machine;
        this.overlay = overlay;
        this.words = words;
        setId("menu");
        setGraphic(new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        getStyleClass().addAll("flat", "icon-only", "no-arrow");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleText(words.say("menu"));
        setTooltip(new Tooltip(words.say("menu") + "  (F10)"));
        MenuItem first = item("settings", settings);
        first.setAccelerator(SETTINGS);
        getItems()
                .setAll(
                        first,
                        offline(offline),
                        item("keys", this::keys),
                        item("logs", machine::openLogs),
                        new SeparatorMenuItem(),
                        item("about", this::about));
    }

    /** Pressed again it is off again, unless the program was started so. */
    private MenuItem offline(OfflineSwitch offline) {
        CheckMenuItem item = new CheckMenuItem(words.say("menu.offline"));
        item.setId("menu-offline");
        item.disableProperty().bind(offline.changeable().not());
        offline.onProperty().subscribe(item::setSelected);
        item.setOnAction(
                event -> {
                    offline.switchTo(item.isSelected());
                    item.setSelected(offline.onProperty().get());
                });
        return item;
    }

    private MenuItem item(String name, Runnable deed) {
        MenuItem item = new MenuItem(words.say("menu." + name));
        item.setId("menu-" + name);
        item.setOnAction(event -> deed.run());
        return item;
    }

    private void keys() {
        Facts facts = new Facts("").names(160);
        for (String key : KEYS) {
            facts.words(words.say("keys." + key + ".press"), words.say("keys." + key));
        }
        open("keys", 480, facts, Optional.empty());
    }

    private void about() {
        Facts facts = new Facts(words.say("copy.hint")).names(230);
        facts.words(words.say("about.version"), machine.version());
        facts.words(
                words.say("about.java"), System.getProperty("java.runtime.version", "not known"));
        facts.words(words.say("about.licence"), words.say("about.licence.words"));
        for (String licence : LIBRARIES) {
            facts.words(
                    words.say("about.under." + licence),
                    words.say("about.under." + licence + ".what"));
        }
        open("about", 700, facts, machine.licences().map(this::licences));
    }

    private Button licences(Path folder) {
        Button button = new Button(words.say("about.licences"));
        button.setId("about-licences");
        button.setOnAction(event -> machine.folders().accept(folder));
        return button;
    }

    private void open(String name, double width, Node content, Optional<Button> other) {
        Button close = overlay.harmless(name + "-close", words.say("settings.close"));
        HBox answers = Overlay.answers(close);
        other.ifPresent(answers.getChildren()::add);
        VBox card = new VBox(Texts.of(words.say(name + ".title"), "group-title"), content, answers);
        card.setId(name);
        card.setPrefWidth(width);
        overlay.open(card, close);
    }
}
