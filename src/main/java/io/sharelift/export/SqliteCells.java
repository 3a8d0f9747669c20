package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The cells of one column, read by their row, as bytes. */
final class SqliteCells implements AutoCloseable {

    private final SqliteTable table;
    private final String column;
    private final PreparedStatement statement;
    private @Nullable ResultSet rows;
    private long passed;

    SqliteCells(Connection connection, SqliteTable table, String column) throws SQLException {
        this.table = table;
        this.column = column;
        String name = SqliteTable.quoted(column);
        // The length is compared first, so that nothing longer is ever brought into memory.
        String value =
                "CASE WHEN octet_length(" + name + ") = ? THEN CAST(" + name + " AS BLOB) END";
        String which = table.rowId() == null ? "" : " WHERE " + table.rowId() + " = ?";
        this.statement = connection.prepareStatement(table.select(value) + which);
    }

    boolean areOf(SqliteTable otherTable, String otherColumn) {
        return table.equals(otherTable) && column.equals(otherColumn);
    }

    /** The bytes for the caller to wipe; null if there is no cell of this length. */
    byte @Nullable [] read(long rowId, long length) throws SQLException {
        return table.rowId() == null ? readOrdinal(rowId, length) : readRow(rowId, length);
    }

    private byte @Nullable [] readRow(long rowId, long length) throws SQLException {
        statement.setLong(1, length);
        statement.setLong(2, rowId);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    /** Rows without a number are counted; asked for in their order, each is passed only once. */
    private byte @Nullable [] readOrdinal(long ordinal, long length) throws SQLException {
        String name = SqliteTable.quoted(column);
        if (rows == null || passed >= ordinal) {
            closeRows();
            rows = statement.getConnection().createStatement().executeQuery(sizes(name));
            passed = 0;
        }
        while (passed < ordinal) {
            if (!rows.next()) {
                closeRows();
                return null;
            }
            passed++;
        }
        return rows.getLong(1) == length ? rows.getBytes(2) : null;
    }

    private String sizes(String name) {
        String size = "octet_length(" + name + ")";
        String most = String.valueOf(RowInspector.LONGEST_SHARE);
        return table.select(
                size
                        + ", CASE WHEN "
                        + size
                        + " <= "
                        + most
                        + " THEN CAST("
                        + name
                        + " AS BLOB) END");
    }

    private void closeRows() throws SQLException {
        if (rows != null) {
            rows.getStatement().close();
            rows = null;
        }
    }

    @Override
    public void close() throws SQLException {
        closeRows();
        statement.close();
    }
}
