package io.sharelift.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is in the file, format 1: one table of events that is only added to.
 *
 * <p>The place of the hash chain, format 2, is kept: a table {@code chain(sequence, hash)} beside
 * {@code event}, where {@code hash} is the SHA-256 of the previous hash and of the event's columns
 * in their order, and a table {@code head(sequence, key, signature)} with each machine's Ed25519
 * signature of the hash at that place. Both can be filled for the events of format 1, whose rows
 * never change, which is why the chain is not a column of theirs.
 */
final class Schema {

    /**
     * "Shrl" in the file's header, so that {@code file(1)} and we know a record from any database.
     */
    static final int APPLICATION_ID = 0x5368726c;

    static final int FORMAT = 1;

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put(
                "event",
                """
                CREATE TABLE event (
                  sequence INTEGER PRIMARY KEY,
                  at TEXT NOT NULL,
                  actor TEXT NOT NULL,
                  program TEXT NOT NULL,
                  kind TEXT NOT NULL,
                  wallet TEXT,
                  body TEXT NOT NULL
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
    }

    private Schema() {}

    /** Makes a new file a record, and refuses a file that is something else. */
    static void createOrVerify(Connection connection, Path file) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int format = number(connection, "PRAGMA user_version");
        Map<String, String> found = statements(connection);
        if (application == 0 && format == 0 && found.isEmpty()) {
            create(connection);
        } else if (application != APPLICATION_ID) {
            throw RecordException.notARecord(file, null);
        } else if (format > FORMAT) {
            throw RecordException.newerFormat(file, format);
        } else {
            verify(connection, file, found);
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
