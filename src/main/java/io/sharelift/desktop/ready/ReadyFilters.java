package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.SaveFile;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.reconcile.Keep;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Narrows the table besides the picture: search, aspects, type, and why a share stays. */
final class ReadyFilters extends FlowPane {

    private final ReadyViewModel model;
    private final Words words;
    private final SearchField search;
    private final Map<Aspect, Chip> chips = new EnumMap<>(Aspect.class);
    private final MenuButton types = new MenuButton();
    private final MenuButton reasons = new MenuButton();
    private final Label shown = Texts.of("", "quiet");

    ReadyFilters(ReadyViewModel model, Words words) {
        super(8, 8);
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        search = new SearchField(words.say("ready.search"), words.say("search.clear"));
        search.setPrefWidth(160);
        search.textProperty().bindBidirectional(model.reconciliation().queryProperty());
        getChildren().add(search);
        for (Aspect aspect : List.of(Aspect.ALARM, Aspect.MAY_GO, Aspect.STAYS)) {
            Chip chip = new Chip(aspect.tone(), words.say("aspect." + aspect));
            chip.setId("aspect-" + aspect.name().toLowerCase(Locale.ROOT));
            chip.setOnAction(
                    event ->
                            change(
                                    filter ->
                                            filter.withAspect(
                                                    chip.isSelected() ? aspect : Aspect.ANY)));
            chip.managedProperty().bind(chip.visibleProperty());
            chips.put(aspect, chip);
            getChildren().add(chip);
        }
        types.setId("ready-types");
        reasons.setId("ready-reasons");
        getChildren().addAll(types, reasons, save(), shown);
        model.reconciliation().walletsProperty().subscribe(this::count);
        model.reconciliation().filterProperty().subscribe(this::tell);
        model.reconciliation().arrangementProperty().subscribe(this::tell);
    }

    SearchField search() {
        return search;
    }

    private Button save() {
        Button save = new Button("", new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));
        save.setId("save-ready");
        save.getStyleClass().addAll("flat", "icon-only");
        save.setAccessibleText(words.say("ready.save"));
        save.setTooltip(new Tooltip(words.say("ready.save.means")));
        save.setOnAction(
                event ->
                        SaveFile.ask(
                                        getScene().getWindow(),
                                        words.say("ready.save"),
                                        words.say("inspect.save.table"),
                                        ".csv",
                                        words.say("ready.save.name"))
                                .ifPresent(model.evidence()::saveShown));
        return save;
    }

    private void change(UnaryOperator<ReadyFilter> how) {
        model.reconciliation()
                .filterProperty()
                .set(how.apply(model.reconciliation().filterProperty().get()));
    }

    private void count() {
        ReadyCounts counts = model.reconciliation().counts();
        chips.forEach(
                (aspect, chip) -> chip.count(counts.of(aspect), words.number(counts.of(aspect))));
        chip(Aspect.MAY_GO).say(words.say(model.practice() ? "aspect.practised" : "aspect.MAY_GO"));
        types.getItems().setAll(item(words.say("ready.types.any"), f -> f.withType(null)));
        for (String type : counts.types()) {
            types.getItems().add(item(type(type), filter -> filter.withType(type)));
        }
        reasons.getItems().setAll(item(words.say("ready.reasons.any"), f -> f.withKeep(null)));
        counts.keeps()
                .forEach(
                        (keep, count) ->
                                reasons.getItems()
                                        .add(
                                                item(
                                                        words.say(
                                                                "inspect.codes.one",
                                                                words.say("keep." + keep),
                                                                count),
                                                        filter -> filter.withKeep(keep))));
        reasons.setVisible(!counts.keeps().isEmpty());
        reasons.setManaged(reasons.isVisible());
        types.setVisible(counts.types().size() > 1);
        types.setManaged(types.isVisible());
        tell();
    }

    private Chip chip(Aspect aspect) {
        return Objects.requireNonNull(chips.get(aspect));
    }

    private MenuItem item(String name, UnaryOperator<ReadyFilter> how) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> change(how));
        return item;
    }

    private void tell() {
        ReadyFilter filter = model.reconciliation().filterProperty().get();
        ReadyCounts counts = model.reconciliation().counts();
        chips.forEach(
                (aspect, chip) -> {
                    chip.setSelected(filter.aspect() == aspect);
                    chip.setVisible(
                            aspect != Aspect.ALARM
                                    || counts.of(aspect) > 0
                                    || filter.aspect() == aspect);
                });
        @Nullable String type = filter.type();
        types.setText(type == null ? words.say("ready.types.any") : type(type));
        @Nullable Keep keep = filter.keep();
        reasons.setText(keep == null ? words.say("ready.reasons.any") : words.say("keep." + keep));
        int visible = model.reconciliation().rows().size();
        int total = model.reconciliation().wallets().size();
        shown.setText(visible == total ? "" : words.say("ready.shown", visible, total));
        shown.setAccessibleText(words.say("filter.shown", visible, total));
    }

    private String type(String type) {
        return words.knows("type." + type) ? words.say("type." + type) : type;
    }
}
