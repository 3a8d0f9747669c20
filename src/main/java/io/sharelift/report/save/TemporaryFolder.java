package io.sharelift.report.save;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for its owner alone, which is gone with all its files once it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** Among the system's temporary files. */
    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("sharelift-evidence"));
    }

    /** Beside what it is for. */
    public static TemporaryFolder in(Path folder) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(folder, ".evidence"));
    }

    @Override
    public void close() {
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files stay in " + path + ".", e);
        }
    }
}
