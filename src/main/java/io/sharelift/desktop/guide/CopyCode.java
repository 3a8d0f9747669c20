package io.sharelift.desktop.guide;

import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.function.Consumer;

/** A piece of code that is copied when it is pressed. */
final class CopyCode extends Button {

    /**
     * @param copied is told what was copied
     */
    CopyCode(String code, String hint, String spoken, Consumer<String> copied) {
        super(code, Icons.quiet(MaterialDesignC.CONTENT_COPY));
        getStyleClass().addAll("flat", "copy-code");
        setContentDisplay(ContentDisplay.RIGHT);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(hint));
        setAccessibleText(spoken);
        setOnAction(
                event -> {
                    Tables.copy(code);
                    copied.accept(code);
                });
    }
}
