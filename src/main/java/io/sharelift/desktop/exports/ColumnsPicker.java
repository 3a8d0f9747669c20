package io.sharelift.desktop.exports;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.ColumnChoice;
import io.sharelift.export.ColumnPreview;
import io.sharelift.export.FileReport;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which column holds what, chosen from the first rows of a table. */
final class ColumnsPicker extends VBox {

    /** What a table shows of itself here; wider ones are chosen by name all the same. */
    private static final int COLUMNS_SHOWN = 6;

    private static final double CELL = 140;

    private final Words words;
    private final ComboBox<String> wallet;
    private final ComboBox<String> share;
    private final ComboBox<String> identifier;

    ColumnsPicker(
            FileReport file, List<ColumnPreview> columns, ExportsViewModel model, Words words) {
        super(12);
        this.words = words;
        List<String> names =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> words.say("columns.one", i + 1, columns.get(i).name()))
                        .toList();
        this.wallet = choice("columns.wallet", names);
        this.share = choice("columns.share", names);
        this.identifier = choice("columns.for", names);
        Button read = new Button(words.say("columns.read"));
        read.setId("read-columns");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.disableProperty().bind(share.getSelectionModel().selectedIndexProperty().lessThan(1));
        read.setOnAction(
                event ->
                        model.choose(
                                file,
                                new ColumnChoice(
                                        chosen(wallet), chosen(share), chosen(identifier))));
        HBox line =
                new HBox(
                        16,
                        named("columns.share", share),
                        named("columns.wallet", wallet),
                        named("columns.for", identifier),
                        read);
        line.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().setAll(preview(columns), line);
    }

    private GridPane preview(List<ColumnPreview> columns) {
        GridPane grid = new GridPane(16, 4);
        for (int column = 0; column < Math.min(columns.size(), COLUMNS_SHOWN); column++) {
            Label name =
                    Texts.of(
                            words.say("columns.one", column + 1, columns.get(column).name()),
                            "medium");
            name.setMaxWidth(CELL);
            grid.add(name, column, 0);
            int row = 1;
            for (String example : columns.get(column).examples()) {
                Label cell = Texts.of(example, "quiet", "mono");
                cell.setMaxWidth(CELL);
                grid.add(cell, column, row++);
            }
        }
        return grid;
    }

    private ComboBox<String> choice(String key, List<String> names) {
        List<String> items = new ArrayList<>();
        items.add(words.say("columns.none"));
        items.addAll(names);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.getSelectionModel().select(0);
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(words.say(key));
        box.setPrefWidth(170);
        return box;
    }

    private VBox named(String key, ComboBox<String> box) {
        return new VBox(4, Texts.of(words.say(key), "caption", "quiet"), box);
    }

    /** By number, since names may be the same twice. */
    private static @Nullable String chosen(ComboBox<String> box) {
        int index = box.getSelectionModel().getSelectedIndex();
        return index < 1 ? null : String.valueOf(index);
    }
}
