package io.sharelift.export;

import io.sharelift.share.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A foreign SQLite database, read as it stands. A share leaves it as bytes, in one array that is
 * wiped, and never as text.
 */
final class SqliteFile implements AutoCloseable {

    private static final int MOST_TABLES = 1_000;

    private final Connection connection;
    private final TextUnits units;
    private final Map<String, SqliteTable> tables = new HashMap<>();
    private @Nullable SqliteCells cells;

    private SqliteFile(Connection connection, TextUnits units) {
        this.connection = connection;
        this.units = units;
    }

    /**
     * @param enough asked now and then; true ends what is being read
     */
    static SqliteFile open(Path file, int longestValue, BooleanSupplier enough) throws IOException {
        try {
            Connection connection = SqliteConnections.open(file, longestValue, enough);
            try {
                SqliteFile database = new SqliteFile(connection, units(connection));
                database.listTables();
                return database;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteException.of(e);
        }
    }

    private static TextUnits units(Connection connection) throws SQLException {
        return switch (text(connection, "PRAGMA encoding")) {
            case "UTF-16le" -> TextUnits.UTF16_LE;
            case "UTF-16be" -> TextUnits.UTF16_BE;
            default -> TextUnits.BYTES;
        };
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    /** Tables only: a view is a query, and a virtual table a program, of whoever made the file. */
    private void listTables() throws SQLException {
        List<String> names = new ArrayList<>();
        Map<String, Boolean> rowIds = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet list = statement.executeQuery("PRAGMA main.table_list")) {
            while (list.next() && names.size() < MOST_TABLES) {
                String name = String.valueOf(list.getString("name"));
                if ("table".equals(list.getString("type")) && !name.startsWith("sqlite_")) {
                    names.add(name);
                    rowIds.put(name, list.getInt("wr") == 0);
                }
            }
        }
        for (String name : names) {
            List<String> columns = columns(name);
            String rowId =
                    Boolean.TRUE.equals(rowIds.get(name)) ? SqliteTable.rowIdBeside(columns) : null;
            tables.put(name, new SqliteTable(name, columns, rowId));
        }
    }

    /** Without generated columns, which are expressions. */
    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        String query = "PRAGMA main.table_xinfo(" + SqliteTable.quoted(table) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet list = statement.executeQuery(query)) {
            while (list.next()) {
                if (list.getInt("hidden") == 0) {
                    columns.add(String.valueOf(list.getString("name")));
                }
            }
        }
        return columns;
    }

    /** The ordinary tables by name. */
    List<SqliteTable> tables() {
        return tables.values().stream()
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }

    /** A table by its name; null if there is none. */
    @Nullable SqliteTable table(String name) {
        return tables.get(name);
    }

    /** How text is written in the database. */
    TextUnits units() {
        return units;
    }

    /** Whether every page is where it belongs, so that no row can be missing without a word. */
    boolean isSound() throws SQLException {
        return text(connection, "PRAGMA main.quick_check(1)").equals("ok");
    }

    /**
     * The bytes of a cell, for the caller to close.
     *
     * @throws ShareChangedException if there is no such cell of this length
     */
    SecretBytes read(Inside.Cell cell, long length) throws IOException {
        SqliteTable table = tables.get(cell.table());
        if (table == null || !table.columns().contains(cell.column())) {
            throw gone();
        }
        try {
            if (cells == null || !cells.areOf(table, cell.column())) {
                if (cells != null) {
                    cells.close();
                }
                cells = new SqliteCells(connection, table, cell.column());
            }
            byte[] bytes = cells.read(cell.rowId(), length);
            if (bytes == null) {
                throw gone();
            }
            try {
                return SecretBytes.copyOf(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (SQLException e) {
            throw SqliteException.of(e);
        }
    }

    private static ShareChangedException gone() {
        return new ShareChangedException("The database has no such share any more.");
    }

    PreparedStatement prepare(String query) throws SQLException {
        return connection.prepareStatement(query);
    }

    @Override
    public void close() throws IOException {
        try {
            if (cells != null) {
                cells.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw SqliteException.of(e);
        }
    }
}
