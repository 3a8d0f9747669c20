package io.sharelift.desktop.inspect;

import io.sharelift.desktop.words.Words;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** Asks in which file the findings are to be saved, and as what. */
final class FindingsChooser {

    private FindingsChooser() {}

    static void ask(Window over, Words words, Consumer<Path> chosen) {
        ExtensionFilter table = new ExtensionFilter(words.say("inspect.save.table"), "*.csv");
        ExtensionFilter page = new ExtensionFilter(words.say("inspect.save.page"), "*.html");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("inspect.save.title"));
        chooser.setInitialFileName(words.say("inspect.save.name"));
        chooser.getExtensionFilters().setAll(table, page);
        File file = chooser.showSaveDialog(over);
        if (file != null) {
            boolean asPage = Objects.equals(chooser.getSelectedExtensionFilter(), page);
            chosen.accept(named(file.toPath(), asPage));
        }
    }

    /** Not every system's dialog adds the ending of the kind that was chosen. */
    static Path named(Path file, boolean asPage) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + (asPage ? ".html" : ".csv"));
    }
}
