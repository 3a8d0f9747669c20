package io.sharelift.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Homes of users of one machine: none has a record, and all have its key. */
public final class TestHome {

    private static final Path KEYS = folder();

    /** Each user pins keys for themselves, and has them again with the same records. */
    private static final Map<Path, Path> KEYS_OF = new ConcurrentHashMap<>();

    private TestHome() {}

    /** A user with no record yet. */
    public static Home fresh() {
        return in(folder());
    }

    /** A user who keeps records in this folder. */
    public static Home in(Path records) {
        return new Home(records, KEYS_OF.computeIfAbsent(records, ignored -> keys()));
    }

    /** A user of another machine, whose key is kept in this folder. */
    public static Home elsewhere(Path keys) {
        return new Home(folder(), keys);
    }

    private static synchronized Path keys() {
        try {
            Home machine = new Home(KEYS, KEYS);
            machine.author();
            machine.fingerprints();
            Path own = folder();
            try (Stream<Path> files = Files.list(KEYS)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            own.resolve(file.getFileName()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
