package io.sharelift.report.save;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file beside its place and moves it there: what was there before stays until then. */
public final class Whole {

    /** What writes the file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Whole() {}

    /**
     * Writes a file; its folder is made if it is not there.
     *
     * @throws EvidenceException if it cannot be written
     */
    public static void write(Path file, Content content) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, ".evidence", ".new");
            try {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                    content.writeTo(out);
                }
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (UncheckedIOException e) {
            throw EvidenceException.cannotWrite(file, e.getCause());
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(file, e);
        }
    }
}
