package io.sharelift.desktop.records;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What can be done with the selected record. */
final class RecordDeeds extends FlowPane {

    private final RecordsViewModel model;
    private final Words words;
    private final BooleanExpression readable;

    RecordDeeds(
            RecordsViewModel model,
            Overlay overlay,
            Times times,
            Consumer<Path> goOn,
            Words words) {
        super(8, 8);
        this.model = model;
        this.words = words;
        this.readable =
                Bindings.createBooleanBinding(
                        () -> {
                            RecordLine line = model.selectedProperty().get();
                            return line != null && line.what() != null;
                        },
                        model.selectedProperty());
        visibleProperty().bind(model.selectedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        getChildren()
                .setAll(
                        deed(
                                "go-on",
                                MaterialDesignP.PLAY,
                                readable,
                                () -> goOn.accept(selected().file())),
                        deed(
                                "compare",
                                MaterialDesignC.COMPARE_HORIZONTAL,
                                readable,
                                () -> CompareCard.open(model, overlay, times, words)));
    }

    private RecordLine selected() {
        return java.util.Objects.requireNonNull(model.selectedProperty().get());
    }

    private Button deed(String name, Ikon shape, BooleanExpression possible, Runnable deed) {
        Button button = new Button(words.say("records.deed." + name), new FontIcon(shape));
        button.setId("record-" + name);
        button.setTooltip(new Tooltip(words.say("records.deed." + name + ".means")));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> deed.run());
        return button;
    }
}
