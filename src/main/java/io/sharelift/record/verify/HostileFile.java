package io.sharelift.record.verify;

import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that may have been made to hurt, opened as a database: nothing in it runs, nothing in it
 * grows without bound, and not a byte of it changes.
 */
final class HostileFile implements AutoCloseable {

    /** Bytes that the text of an event may have; the largest that is written has a few thousand. */
    static final int LONGEST_EVENT = 1_000_000;

    /** Above what the longest share that is sealed makes, as base64 in a request. */
    private static final int LONGEST_ROW = 32 << 20;

    /** A file can be made so that SQLite goes round in circles; no row needs as many steps. */
    private static final int STEPS = 100_000;

    private static final int ENOUGH = 50;

    private static final List<String> SETTINGS =
            List.of(
                    "trusted_schema = 0",
                    "cell_size_check = 1",
                    "query_only = 1",
                    "mmap_size = 0",
                    "cache_size = -2000");

    private final Connection connection;
    private final @Nullable LogCopy copy;
    private final Patience patience;

    /** How many rounds of steps SQLite may still take. */
    private static final class Patience extends ProgressHandler {
        private long left = ENOUGH;

        @Override
        protected int progress() {
            return --left < 0 ? 1 : 0;
        }
    }

    private HostileFile(Connection connection, @Nullable LogCopy copy, Patience patience) {
        this.connection = connection;
        this.copy = copy;
        this.patience = patience;
    }

    /** As it stands if it is whole; where a program was cut off and left a log, a copy of both. */
    static HostileFile open(Path file) throws SQLException, IOException, FlawException {
        OpenElsewhere.refuse(file);
        if (LogCopy.isWhole(file)) {
            // Immutable: no lock, and nothing is made beside the file.
            return connect("jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1", null);
        }
        LogCopy copy = LogCopy.of(file);
        try {
            return connect("jdbc:sqlite:" + copy.file().toUri(), copy);
        } catch (SQLException e) {
            copy.remove();
            throw e;
        }
    }

    private static HostileFile connect(String uri, @Nullable LogCopy copy) throws SQLException {
        Connection connection = DriverManager.getConnection(uri);
        try {
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_ROW);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 10_000);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, 20);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 20);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
            Patience patience = new Patience();
            ProgressHandler.setHandler(connection, STEPS, patience);
            try (Statement statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute("PRAGMA " + setting);
                }
            }
            return new HostileFile(connection, copy, patience);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    int number(String query) throws SQLException {
        patience.left = ENOUGH;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** At most so many rows of text. */
    List<List<String>> texts(String query, int columns, int atMost) throws SQLException {
        patience.left = ENOUGH;
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (rows.size() < atMost && row.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    texts.add(String.valueOf(row.getString(i)));
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    /** The SHA-256 of what stands beside an event; empty if nothing does. */
    Optional<String> envelope(long sequence) throws SQLException {
        patience.left = ENOUGH;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT body FROM envelope NOT INDEXED WHERE sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                byte[] body = row.next() ? row.getBytes(1) : null;
                return Optional.ofNullable(body).map(Sha256::of);
            }
        }
    }

    /** How many envelopes there are. */
    long envelopes(long bytes) throws SQLException {
        patience.left = ENOUGH + bytes / 1_000;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM envelope")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** "ok", or what SQLite finds that does not fit together. */
    String integrity(long bytes) throws SQLException {
        // Every row is looked at several times here, so the bound is one for the whole file.
        patience.left = ENOUGH + bytes / 1_000;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** The events whose rows have these numbers, in the order of the numbers. */
    EventRows rows(long from, long to) throws SQLException {
        return new EventRows(connection, from, to, () -> patience.left = ENOUGH);
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            connection.close();
        } finally {
            if (copy != null) {
                copy.remove();
            }
        }
    }
}
