package io.sharelift.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what belongs to its user, decided once for each system. {@code
 * SHARELIFT_HOME} moves all of it under one folder.
 */
public enum Directories {
    /** Migration records that were not saved elsewhere, and practice exports. */
    RECORDS("records"),
    /** This machine's keys: what it signs with, and what it fingerprints shares under. */
    KEYS("keys"),
    /** What the program writes about itself; never a wallet's data. */
    LOGS("logs");

    private final String name;

    Directories(String name) {
        this.name = name;
    }

    /** The folder for these system properties and this environment. */
    Path in(Map<String, String> environment, String system, Path home) {
        String moved = environment.get("SHARELIFT_HOME");
        if (moved != null && !moved.isBlank()) {
            return Path.of(moved, name);
        }
        return base(environment, system.toLowerCase(Locale.ROOT), home).resolve(name);
    }

    private Path base(Map<String, String> environment, String system, Path home) {
        if (system.contains("win")) {
            return folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("Sharelift");
        }
        if (system.contains("mac")) {
            return this == LOGS
                    ? home.resolve("Library/Logs/Sharelift")
                    : home.resolve("Library/Application Support/Sharelift");
        }
        return this == LOGS
                ? folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("sharelift")
                : folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("sharelift");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** The folder on this machine, whether it is there or not. */
    Path path() {
        return in(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /** The folder on this machine, made for its owner alone if it is not there. */
    public Path make() throws IOException {
        Path folder = path();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }
}
