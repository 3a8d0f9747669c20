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
    /** What this user chose once for all migrations. */
    SETTINGS("settings"),
    /** What the program writes about itself, and reports of crashes; never a wallet's data. */
    LOGS("logs"),
    /** Which windows have which record open, for as long as they have. */
    OPEN("open"),
    /** What can be deleted at any time: libraries of the window, unpacked. */
    CACHE("cache");

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
        String kind = system.toLowerCase(Locale.ROOT);
        if (kind.contains("win")) {
            return onWindows(environment, home);
        }
        return kind.contains("mac") ? onMac(home) : onLinux(environment, home);
    }

    /** Settings go with their user from one computer of a domain to another; keys must not. */
    private Path onWindows(Map<String, String> environment, Path home) {
        Path base =
                this == SETTINGS
                        ? folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                        : folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        return base.resolve("Sharelift").resolve(name);
    }

    private Path onMac(Path home) {
        Path library = home.resolve("Library");
        return switch (this) {
            case LOGS -> library.resolve("Logs/Sharelift");
            case CACHE -> library.resolve("Caches/Sharelift");
            default -> library.resolve("Application Support/Sharelift").resolve(name);
        };
    }

    private Path onLinux(Map<String, String> environment, Path home) {
        return switch (this) {
            case SETTINGS ->
                    folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                            .resolve("sharelift");
            case LOGS, OPEN ->
                    folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                            .resolve("sharelift")
                            .resolve(name);
            case CACHE ->
                    folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"))
                            .resolve("sharelift");
            default ->
                    folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                            .resolve("sharelift")
                            .resolve(name);
        };
    }

    /** A relative folder would be another one wherever the program is started. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        Path folder = Path.of(value);
        return folder.isAbsolute() ? folder : otherwise;
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
