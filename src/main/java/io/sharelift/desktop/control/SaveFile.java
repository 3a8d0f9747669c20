package io.sharelift.desktop.control;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file of one kind is to be saved. */
public final class SaveFile {

    private SaveFile() {}

    /**
     * The file that the operator names; empty if they think better of it.
     *
     * @param kind what such files are called
     * @param ending {@code .zip}, which a name without an ending gets
     * @param name that it has if nobody says otherwise
     */
    public static Optional<Path> ask(
            Window over, String title, String kind, String ending, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(over);
        return Optional.ofNullable(file).map(File::toPath).map(path -> named(path, ending));
    }

    /** Not every system's dialog adds the ending. */
    static Path named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ending);
    }
}
