package io.sharelift.record;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database file opened so that not a byte of it changes: as it stands if it is whole, and where a
 * program that was cut off left a log beside it, a copy of both.
 */
record ReadOnlyFile(Connection connection, @Nullable Path copy) implements AutoCloseable {

    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

    static ReadOnlyFile open(Path file) throws SQLException, IOException {
        refuseIfOpenElsewhere(file);
        if (isWhole(file)) {
            return new ReadOnlyFile(
                    connect("jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1"), null);
        }
        Path copy = Files.createTempDirectory("sharelift").resolve("record");
        try {
            for (String suffix : SUFFIXES) {
                Path part = sibling(file, suffix);
                if (Files.exists(part) && !suffix.equals("-shm")) {
                    Files.copy(part, sibling(copy, suffix));
                }
            }
            return new ReadOnlyFile(connect("jdbc:sqlite:" + copy.toUri()), copy);
        } catch (SQLException | IOException e) {
            remove(copy);
            throw e;
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        for (String suffix : List.of("-wal", "-journal")) {
            Path log = sibling(file, suffix);
            if (Files.exists(log) && Files.size(log) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whoever has a record open for writing holds a lock, against which even the question for the
     * version of the schema runs. Anything else that stands in the way shows when it is read.
     */
    private static void refuseIfOpenElsewhere(Path file) throws SQLException {
        try (Connection asking =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + file.toUri() + "?mode=ro&readonly_shm=1");
                Statement statement = asking.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 500");
            try (ResultSet row = statement.executeQuery("PRAGMA schema_version")) {
                row.next();
            }
        } catch (SQLException e) {
            if (RecordException.isLocked(e)) {
                throw e;
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = 0");
            statement.execute("PRAGMA cell_size_check = 1");
            statement.execute("PRAGMA query_only = 1");
        } catch (SQLException e) {
            RecordFile.closeQuietly(connection);
            throw e;
        }
        return connection;
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void remove(Path copy) throws IOException {
        for (String suffix : SUFFIXES) {
            Files.deleteIfExists(sibling(copy, suffix));
        }
        Path folder = copy.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public void close() {
        RecordFile.closeQuietly(connection);
        if (copy != null) {
            try {
                remove(copy);
            } catch (IOException e) {
                throw new UncheckedIOException("A copy of the record stays in the temp folder.", e);
            }
        }
    }
}
