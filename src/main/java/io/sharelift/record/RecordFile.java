package io.sharelift.record;

import io.sharelift.share.OwnerOnly;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Opens a record's file so that what is committed stays, and nobody else has it open.
 *
 * <p>The file is looked at through SQLite alone: on POSIX, closing any other descriptor of it would
 * drop the locks that this process holds on it.
 */
final class RecordFile {

    /** Long enough for a virus scanner to let go, short enough for a person to wait. */
    private static final int BUSY_MILLIS = 500;

    private RecordFile() {}

    static Connection open(Path file) {
        createForOwner(file);
        Connection connection = null;
        try {
            // As a URI, since the driver takes what follows a question mark for settings.
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
            lockAndSet(connection, file);
            Schema.createOrVerify(connection, file);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw RecordException.of(file, e);
        } catch (RecordException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void createForOwner(Path file) {
        try {
            Files.createFile(file, OwnerOnly.posix(file));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw RecordException.notARecord(file, e);
            }
        } catch (IOException e) {
            throw RecordException.cannotWrite(file, e);
        }
    }

    /** What a driver or a file system silently does not do must not be found out by a power cut. */
    private static void lockAndSet(Connection connection, Path file) throws SQLException {
        set(connection, "busy_timeout", BUSY_MILLIS);
        Map<String, String> inForce = new LinkedHashMap<>();
        // Exclusive before WAL: then there is no shared memory, and a second opener is refused.
        inForce.put("locking_mode", "exclusive");
        inForce.put("trusted_schema", "0");
        inForce.put("cell_size_check", "1");
        inForce.put("synchronous", "2");
        inForce.put("journal_mode", "wal");
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            inForce.put("fullfsync", "1");
            inForce.put("checkpoint_fullfsync", "1");
        }
        // A foreign database is not turned to WAL before it has been recognised.
        int application = Schema.number(connection, "PRAGMA application_id");
        int pages = Schema.number(connection, "PRAGMA page_count");
        if (application != Schema.APPLICATION_ID && pages > 1) {
            throw RecordException.notARecord(file, null);
        }
        for (Map.Entry<String, String> setting : inForce.entrySet()) {
            set(connection, setting.getKey(), setting.getValue());
            String value = text(connection, "PRAGMA " + setting.getKey());
            if (!setting.getValue().equalsIgnoreCase(value)) {
                throw RecordException.settings(file, setting.getKey() + " is " + value);
            }
        }
        // Takes the lock now and not at the first event.
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("COMMIT");
        }
    }

    private static void set(Connection connection, String pragma, Object value)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + value);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "not known";
        }
    }

    /** A copy, page by page, that no write comes into. */
    static void copy(Connection connection, Path copy) throws SQLException {
        createForOwner(copy);
        int code =
                connection
                        .unwrap(SQLiteConnection.class)
                        .getDatabase()
                        .backup("main", copy.toString(), null);
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLException("The record could not be copied.", null, code);
        }
        try (Connection copied = DriverManager.getConnection("jdbc:sqlite:" + copy.toUri())) {
            set(copied, "journal_mode", "delete");
        }
    }

    /** Folds the log into the file, so that a record that is carried elsewhere is one file. */
    static void leaveOneFile(Connection connection) {
        try {
            connection.commit();
            connection.setAutoCommit(true);
            set(connection, "journal_mode", "delete");
        } catch (SQLException e) {
            // File and log together are as good; whoever opens them next folds them.
        }
    }

    static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The reason why it is closed is already on its way to the operator.
            }
        }
    }
}
