package io.sharelift.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes of users of one machine: none has a record, and all have its key. */
public final class TestHome {

    private static final Path KEYS = folder();

    private TestHome() {}

    /** A user with no record yet. */
    public static Home fresh() {
        return new Home(folder(), KEYS);
    }

    /** A user who keeps records in this folder. */
    public static Home in(Path records) {
        return new Home(records, KEYS);
    }

    /** A user of another machine, whose key is kept in this folder. */
    public static Home elsewhere(Path keys) {
        return new Home(folder(), keys);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("sharelift-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
