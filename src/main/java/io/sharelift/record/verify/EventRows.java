package io.sharelift.record.verify;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of the table of events, one after another. */
final class EventRows implements AutoCloseable {

    /** Without the index and without the generated column, neither of which is to be believed. */
    private static final String QUERY =
            """
            SELECT sequence, typeof(json) || typeof(hash), CAST(json AS BLOB), CAST(hash AS BLOB)
            FROM event NOT INDEXED WHERE sequence BETWEEN ? AND ? ORDER BY sequence\
            """;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Runnable beforeEach;

    EventRows(Connection connection, long from, long to, Runnable beforeEach) throws SQLException {
        this.beforeEach = beforeEach;
        beforeEach.run();
        statement = connection.prepareStatement(QUERY);
        try {
            statement.setLong(1, from);
            statement.setLong(2, to);
            rows = statement.executeQuery();
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Null after the last. */
    @Nullable EventRow next() throws SQLException {
        beforeEach.run();
        if (!rows.next()) {
            return null;
        }
        return new EventRow(
                rows.getLong(1),
                "texttext".equals(rows.getString(2)),
                bytes(3),
                new String(bytes(4), StandardCharsets.UTF_8));
    }

    private byte[] bytes(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
