package io.sharelift.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Folders that an operator looks into, with the system's own file manager. */
final class Folders {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    private Folders() {}

    static List<String> command(String system, Path folder) {
        String kind = system.toLowerCase(Locale.ROOT);
        String program =
                kind.contains("win") ? "explorer.exe" : kind.contains("mac") ? "open" : "xdg-open";
        return List.of(program, folder.toString());
    }

    /** The folder that was named, without the launcher's detours; none if it is not there. */
    static Optional<Path> licences(@Nullable String named) {
        try {
            return named == null ? Optional.empty() : Optional.of(Path.of(named).toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void show(Path folder) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), folder))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("The system could not show a folder.");
        }
    }
}
