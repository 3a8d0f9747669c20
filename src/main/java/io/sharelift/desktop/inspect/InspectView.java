package io.sharelift.desktop.inspect;

import io.sharelift.desktop.control.Chip;
import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.export.FindingCode;
import io.sharelift.export.WalletRow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.EnumMap;
import java.util.Map;

/** Is it sound? Every wallet of the exports, with what was found of it. */
public final class InspectView implements Screen {

    private static final double NARROW = 500;

    private final InspectViewModel model;
    private final Words words;
    private final WalletTable table;
    private final Summary summary;
    private final SearchField search;
    private final Map<Soundness, Chip> chips = new EnumMap<>(Soundness.class);
    private final Button save = new Button();
    private final MenuButton codes = new MenuButton();
    private final Label shown = Texts.of("", "quiet");
    private final BooleanProperty detailWanted = new SimpleBooleanProperty(true);
    private final HBox view;

    public InspectView(InspectViewModel model, Words words, Runnable goPlan) {
        this.model = model;
        this.words = words;
        table = new WalletTable(words, this::toggleDetail);
        summary = new Summary(model, words);
        search = new SearchField(words.say("inspect.search"), words.say("search.clear"));
        search.textProperty().bindBidirectional(model.queryProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox page = new VBox(head(goPlan), summary.bar(), narrowing(), table);
        page.widthProperty().subscribe(width -> makeRoom(width.doubleValue() < NARROW));
        page.getStyleClass().add("page");
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        DetailPane detail = new DetailPane(words.say("detail"));
        detail.visibleProperty().bind(detailWanted.and(model.selectedProperty().isNotNull()));
        view = new HBox(page, detail);
        new WalletDetail(model, detail, words);
        table.sortedProperty().subscribe(model::sort);
        model.arrangementProperty().subscribe(this::take);
        model.onlyProperty().subscribe(this::tellFilters);
        model.codeProperty().subscribe(this::tellFilters);
        model.queryProperty().subscribe(this::tellFilters);
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    @Override
    public void search() {
        search.take();
    }

    @Override
    public void toggleDetail() {
        detailWanted.set(!detailWanted.get());
    }

    private Region head(Runnable goPlan) {
        VBox title =
                new VBox(
                        4,
                        Texts.of(words.say("inspect.title"), "page-title"),
                        Texts.of(words.say("inspect.subtitle"), "quiet"));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button next =
                new Button(words.say("inspect.next"), new FontIcon(MaterialDesignA.ARROW_RIGHT));
        next.setId("go-plan");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.getStyleClass().add("accent");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> goPlan.run());
        HBox head = new HBox(8, title, save(), next);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Where there is no room for words, the icon alone saves. */
    private void makeRoom(boolean narrow) {
        save.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        save.setTooltip(narrow ? new Tooltip(words.say("inspect.save")) : null);
    }

    private Button save() {
        save.setText(words.say("inspect.save"));
        save.setGraphic(new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));
        save.setAccessibleText(words.say("inspect.save"));
        save.setId("save-findings");
        save.getStyleClass().add("flat");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.visibleProperty().bind(model.findingsProperty());
        save.managedProperty().bind(save.visibleProperty());
        save.setOnAction(
                event ->
                        FindingsChooser.ask(
                                view.getScene().getWindow(), words, model::saveFindings));
        return save;
    }

    private Region narrowing() {
        return new VBox(8, filters(), summary.kinds());
    }

    private Region filters() {
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(search);
        for (Soundness soundness : Soundness.values()) {
            Chip chip = new Chip(soundness.tone(), words.say("soundness." + soundness + ".chip"));
            chip.setOnAction(
                    event ->
                            model.onlyProperty()
                                    .set(chip.isSelected() ? soundness : Soundness.ANY));
            chips.put(soundness, chip);
            row.getChildren().add(chip);
        }
        codes.setId("codes");
        row.getChildren().addAll(codes, shown);
        return row;
    }

    private void select(@Nullable WalletRow row) {
        if (!table.swapping()) {
            model.selectedProperty().set(row);
        }
    }

    private void take(Arrangement arrangement) {
        int place = arrangement.placeOf(model.selectedProperty().get());
        table.show(arrangement.wallets(), arrangement.rows(), place);
        summary.show();
        if (place < 0) {
            model.selectedProperty().set(null);
        }
        chips.forEach(
                (soundness, chip) ->
                        chip.count(model.count(soundness), words.number(model.count(soundness))));
        MenuItem any = new MenuItem(words.say("inspect.codes.any"));
        any.setOnAction(event -> model.codeProperty().set(null));
        codes.getItems().setAll(any);
        Map<FindingCode, Long> counts = model.tally().codes();
        counts.forEach(
                (code, count) -> {
                    MenuItem item =
                            new MenuItem(
                                    words.say(
                                            "inspect.codes.one",
                                            words.say("finding." + code),
                                            count));
                    item.setOnAction(event -> model.codeProperty().set(code));
                    codes.getItems().add(item);
                });
        codes.setVisible(!counts.isEmpty());
        codes.setManaged(codes.isVisible());
        tellFilters();
    }

    private void tellFilters() {
        chips.forEach(
                (soundness, chip) -> chip.setSelected(model.onlyProperty().get() == soundness));
        @Nullable FindingCode code = model.codeProperty().get();
        codes.setText(code == null ? words.say("inspect.codes.any") : words.say("finding." + code));
        int visible = model.arrangementProperty().get().rows().size();
        shown.setText(
                visible == model.total() ? "" : words.say("filter.shown", visible, model.total()));
        table.setPlaceholder(
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("filter.none.todo")));
    }
}
