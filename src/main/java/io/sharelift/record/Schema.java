package io.sharelift.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is in the file, format 3: one table of events that is only added to, each event's text with
 * its hash. The wallet is read out of the text, so that nothing in the file can contradict it.
 */
final class Schema {

    /**
     * "Shrl" in the file's header, so that {@code file(1)} and we know a record from any database.
     */
    static final int APPLICATION_ID = 0x5368726c;

    static final int FORMAT = 4;

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put(
                "event",
                """
                CREATE TABLE event (
                  sequence INTEGER PRIMARY KEY,
                  json TEXT NOT NULL,
                  hash TEXT NOT NULL,
                  wallet TEXT GENERATED ALWAYS AS (json ->> '$.body.wallet') VIRTUAL
                ) STRICT\
                """);
        STATEMENTS.put(
                "event_of_wallet",
                """
                CREATE INDEX event_of_wallet ON event (wallet, sequence)
                  WHERE wallet IS NOT NULL\
                """);
        STATEMENTS.put(
                "event_is_not_changed",
                """
                CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
                BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END\
                """);
        STATEMENTS.put(
                "event_is_not_deleted",
                """
                CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
                BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END\
                """);
        // Also keeps REPLACE out, which deletes without asking the trigger above.
        STATEMENTS.put(
                "event_is_added_at_the_end",
                """
                CREATE TRIGGER event_is_added_at_the_end BEFORE INSERT ON event
                WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
                BEGIN SELECT RAISE(ABORT, 'an event is only added at the end'); END\
                """);
        STATEMENTS.put(
                "envelope",
                """
                CREATE TABLE envelope (
                  sequence INTEGER PRIMARY KEY,
                  body BLOB NOT NULL
                ) STRICT\
                """);
        STATEMENTS.put(
                "envelope_is_not_changed",
                """
                CREATE TRIGGER envelope_is_not_changed BEFORE UPDATE ON envelope
                BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END\
                """);
        STATEMENTS.put(
                "envelope_is_not_deleted",
                """
                CREATE TRIGGER envelope_is_not_deleted BEFORE DELETE ON envelope
                BEGIN SELECT RAISE(ABORT, 'an envelope is never deleted'); END\
                """);
        STATEMENTS.put(
                "envelope_is_added_with_its_event",
                """
                CREATE TRIGGER envelope_is_added_with_its_event BEFORE INSERT ON envelope
                WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM event)
                  OR EXISTS (SELECT 1 FROM envelope WHERE sequence = NEW.sequence)
                BEGIN SELECT RAISE(ABORT, 'an envelope is only added with its event'); END\
                """);
    }

    private Schema() {}

    /** Makes a new file a record, and refuses a file that is something else. */
    static void createOrVerify(Connection connection, Path file) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int format = number(connection, "PRAGMA user_version");
        if (application == 0 && format == 0 && statements(connection).isEmpty()) {
            create(connection);
        } else {
            verify(connection, file);
        }
    }

    /** Refuses a file that is not a record of this format, and one without the record's guards. */
    static void verify(Connection connection, Path file) throws SQLException {
        int format = number(connection, "PRAGMA user_version");
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw RecordException.notARecord(file, null);
        } else if (format > FORMAT) {
            throw RecordException.newerFormat(file, format);
        } else if (format < FORMAT) {
            throw RecordException.olderFormat(file, format);
        } else {
            verify(connection, file, statements(connection));
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + FORMAT);
            for (String sql : STATEMENTS.values()) {
                statement.execute(sql);
            }
            statement.execute("COMMIT");
        }
    }

    /** A file with other triggers would not keep the promise that events are only added. */
    private static void verify(Connection connection, Path file, Map<String, String> found)
            throws SQLException {
        if (!found.equals(STATEMENTS)) {
            throw RecordException.damaged(file, "its tables are not those of a record", null);
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw RecordException.damaged(file, "parts of it do not fit together", null);
            }
        }
        if (number(connection, "SELECT count(*) - coalesce(max(sequence), 0) FROM event") != 0) {
            throw RecordException.damaged(file, "events are missing", null);
        }
    }

    private static Map<String, String> statements(Connection connection) throws SQLException {
        Map<String, String> statements = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE"
                                        + " 'sqlite_stat%'")) {
            while (rows.next()) {
                statements.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return statements;
    }

    static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
