package io.sharelift.export;

import io.sharelift.export.OtherFields.Field;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands beside the share in a row of a database. */
final class SqliteFields implements RowFields {

    private final SqliteFile database;
    private final Map<Of, TableFields> tables = new HashMap<>();

    /** A table and its column of shares. */
    private record Of(String table, String column) {}

    SqliteFields(SqliteFile database) {
        this.database = database;
    }

    @Override
    public List<Field> of(WalletRow row) throws IOException {
        if (!(row.place().inside() instanceof Inside.Cell cell)) {
            return List.of();
        }
        SqliteTable table = database.table(cell.table());
        if (table == null) {
            return List.of();
        }
        try {
            Of here = new Of(cell.table(), cell.column());
            TableFields fields = tables.get(here);
            if (fields == null) {
                fields = new TableFields(database, table, cell.column());
                tables.put(here, fields);
            }
            return fields.of(cell.rowId());
        } catch (SQLException e) {
            throw SqliteException.of(e);
        }
    }

    /** The columns of one table but the one of its shares; statements end with the connection. */
    private static final class TableFields {

        private static final int MOST_BYTES = 4 * OtherFields.LONGEST;

        private final List<String> columns;
        private final TextUnits units;
        private final boolean counted;
        private final PreparedStatement statement;
        private @Nullable ResultSet rows;
        private long passed;

        TableFields(SqliteFile database, SqliteTable table, String shares) throws SQLException {
            this.columns =
                    table.columns().stream()
                            .filter(column -> !column.equals(shares) && FieldList.isUsable(column))
                            .limit(OtherFields.MOST)
                            .toList();
            this.units = database.units();
            this.counted = table.rowId() == null;
            String which = counted ? "" : " WHERE " + table.rowId() + " = ?";
            this.statement = database.prepare(table.select(values()) + which);
        }

        /** For each column its type, and its text if it has one that is short enough. */
        private String values() {
            List<String> values = new ArrayList<>(List.of("0"));
            for (String column : columns) {
                String name = SqliteTable.quoted(column);
                String type = "typeof(" + name + ")";
                values.add(type);
                values.add(
                        "CASE WHEN %s <> 'blob' AND octet_length(%s) <= %d THEN CAST(%s AS BLOB) END"
                                .formatted(type, name, MOST_BYTES, name));
            }
            return String.join(", ", values);
        }

        List<Field> of(long rowId) throws SQLException {
            if (counted) {
                return counted(rowId);
            }
            statement.setLong(1, rowId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? fields(row) : List.of();
            }
        }

        /** Rows without a number are counted; asked for in their order, each is passed once. */
        private List<Field> counted(long ordinal) throws SQLException {
            if (rows == null || passed >= ordinal) {
                rows = statement.executeQuery();
                passed = 0;
            }
            while (passed < ordinal) {
                if (!rows.next()) {
                    rows = null;
                    return List.of();
                }
                passed++;
            }
            return fields(rows);
        }

        private List<Field> fields(ResultSet row) throws SQLException {
            FieldList fields = new FieldList();
            for (int i = 0; i < columns.size(); i++) {
                byte[] bytes = row.getBytes(2 * i + 3);
                if (bytes != null) {
                    fields.add(columns.get(i), bytes, units);
                } else if ("null".equals(row.getString(2 * i + 2))) {
                    fields.add(columns.get(i), "");
                }
            }
            return fields.fields();
        }
    }
}
