package io.sharelift.export;

import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Opens a foreign database to be read and nothing else, and trusts it in nothing: it may have been
 * made to hurt.
 */
final class SqliteConnections {

    /** Between two questions whether to go on; a few milliseconds. */
    private static final int STEPS = 100_000;

    private static final List<String> SETTINGS =
            List.of(
                    "query_only = 1",
                    "trusted_schema = 0",
                    "cell_size_check = 1",
                    "ignore_check_constraints = 1",
                    "mmap_size = 0",
                    "cache_size = -2000");

    private SqliteConnections() {}

    /**
     * A connection that never writes: immutable means no lock, no journal and no {@code -wal} or
     * {@code -shm} beside the file either.
     */
    static Connection open(Path file, int longestValue, BooleanSupplier enough)
            throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        String uri = "jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1";
        Connection connection = config.createConnection(uri);
        try {
            restrict(connection, longestValue);
            ProgressHandler.setHandler(
                    connection,
                    STEPS,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return enough.getAsBoolean() ? 1 : 0;
                        }
                    });
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void restrict(Connection connection, int longestValue) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, longestValue);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 200_000);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, 2_000);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 20);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, 3);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_VDBE_OP, 25_000);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, 8);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("PRAGMA " + setting);
            }
        }
    }
}
