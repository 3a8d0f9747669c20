package io.sharelift.record.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of a record and of the log beside it, in a folder that only this user can read: putting
 * the two together writes to both.
 */
record LogCopy(Path file) {

    private static final List<String> LOGS = List.of("-wal", "-journal");
    private static final List<String> ALL = List.of("", "-wal", "-journal", "-shm");

    /**
     * A journal with this at its end names another file, which SQLite would look for and delete.
     */
    private static final long NAMES_ANOTHER = 0xd9d505f920a163d7L;

    static boolean isWhole(Path file) throws IOException {
        for (String suffix : LOGS) {
            Path log = sibling(file, suffix);
            if (Files.exists(log) && Files.size(log) > 0) {
                return false;
            }
        }
        return true;
    }

    static LogCopy of(Path file) throws IOException, FlawException {
        LogCopy copy = new LogCopy(Files.createTempDirectory("sharelift").resolve("record"));
        try {
            Files.copy(file, copy.file);
            for (String suffix : LOGS) {
                Path log = sibling(file, suffix);
                if (Files.exists(log)) {
                    Files.copy(log, sibling(copy.file, suffix));
                }
            }
            // The copy is asked, since the original may change under us.
            if (namesAnother(sibling(copy.file, "-journal"))) {
                throw new FlawException(FileFlaws.logOfAnother());
            }
            return copy;
        } catch (IOException | FlawException e) {
            copy.remove();
            throw e;
        }
    }

    private static boolean namesAnother(Path journal) throws IOException {
        if (!Files.exists(journal) || Files.size(journal) < Long.BYTES) {
            return false;
        }
        try (RandomAccessFile log = new RandomAccessFile(journal.toFile(), "r")) {
            log.seek(log.length() - Long.BYTES);
            return log.readLong() == NAMES_ANOTHER;
        }
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    void remove() throws IOException {
        for (String suffix : ALL) {
            Files.deleteIfExists(sibling(file, suffix));
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
