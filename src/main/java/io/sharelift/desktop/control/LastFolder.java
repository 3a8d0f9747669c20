package io.sharelift.desktop.control;

import io.sharelift.settings.SettingsStore;

import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the operator chose a file last, so that the next choice begins there. */
public record LastFolder(SettingsStore settings) {

    /** Lets a choice begin there, if the folder is still there. */
    public void on(FileChooser chooser) {
        settings.now()
                .lastFolder()
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
    }

    /** Something was chosen. */
    public void chosen(File file) {
        Path folder = file.toPath().toAbsolutePath().getParent();
        if (folder != null) {
            settings.change(before -> before.withLastFolder(folder));
        }
    }
}
