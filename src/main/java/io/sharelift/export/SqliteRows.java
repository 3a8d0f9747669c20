package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The rows of one table of a database, with the lengths of their shares and never the shares. */
final class SqliteRows {

    private static final int PER_COLUMN = 3;

    private final ExportSource source;
    private final SqliteFile database;
    private final SqliteTable table;
    private final CellText text;

    SqliteRows(ExportSource source, SqliteFile database, SqliteTable table) {
        this.source = source;
        this.database = database;
        this.table = table;
        this.text = new CellText(database.units());
    }

    /** The names of the columns and the first rows. */
    TableSample sample() throws SQLException {
        List<String> columns =
                table.columns().subList(0, Math.min(table.columns().size(), TableSample.COLUMNS));
        List<List<TableCell>> sampled = new ArrayList<>();
        sampled.add(columns.stream().map(this::name).toList());
        try (PreparedStatement statement =
                        database.prepare(query(columns) + " LIMIT " + TableSample.ROWS);
                ResultSet rows = statement.executeQuery()) {
            for (long number = 1; rows.next(); number++) {
                List<TableCell> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(cell(rows, i, columns.get(i), number));
                }
                sampled.add(cells);
            }
        }
        return new TableSample(source, sampled);
    }

    private TableCell name(String column) {
        return new TableCell(place(column, 0, 0, 0, TextForm.PLAIN), column);
    }

    /** Every row, to the sink. */
    void read(TableColumns columns, RowSink sink) throws IOException, SQLException {
        List<String> wanted = new ArrayList<>();
        wanted.add(table.columns().get(columns.share()));
        int wallet = add(wanted, columns.wallet());
        int identifier = add(wanted, columns.identifier());
        long bytes = 0;
        try (PreparedStatement statement = database.prepare(query(wanted));
                ResultSet rows = statement.executeQuery()) {
            for (long number = 1; rows.next(); number++) {
                TableCell share = cell(rows, 0, wanted.getFirst(), number);
                Kind kind = kind(rows, 0);
                boolean filled = wallet >= 0 && kind(rows, wallet) != Kind.NULL;
                boolean named = filled && kind(rows, wallet) == Kind.TEXT;
                String id = named ? Objects.requireNonNullElse(text(rows, wallet), "") : null;
                if (kind != Kind.NULL || filled) {
                    sink.row(
                            new RawRow(
                                    share.place(),
                                    0,
                                    id,
                                    filled && !named,
                                    identifier < 0 ? null : text(rows, identifier),
                                    false,
                                    kind.share()));
                } else {
                    sink.passOver(List.of());
                }
                bytes += share.length();
                sink.progress(bytes);
            }
        }
    }

    private int add(List<String> wanted, int column) {
        if (column < 0) {
            return -1;
        }
        wanted.add(table.columns().get(column));
        return wanted.size() - 1;
    }

    /** For each column its type, its length, and the text if it is short enough for a fact. */
    private String query(List<String> columns) {
        StringBuilder what = new StringBuilder(table.rowId() == null ? "0" : table.rowId());
        for (String column : columns) {
            String name = SqliteTable.quoted(column);
            what.append(", typeof(").append(name).append("), octet_length(").append(name);
            what.append("), CASE WHEN octet_length(").append(name).append(") <= ");
            what.append(CellText.LONGEST).append(" THEN CAST(").append(name);
            what.append(" AS BLOB) END");
        }
        return table.select(what.toString());
    }

    private TableCell cell(ResultSet rows, int index, String column, long number)
            throws SQLException {
        long rowId = table.rowId() == null ? number : rows.getLong(1);
        Kind kind = kind(rows, index);
        long length = kind == Kind.NULL ? 0 : rows.getLong(PER_COLUMN * index + 3);
        TextForm form = kind == Kind.TEXT ? database.units().form(false) : TextForm.PLAIN;
        return new TableCell(place(column, rowId, number, length, form), text(rows, index));
    }

    private SourcePlace place(String column, long rowId, long number, long length, TextForm form) {
        Inside.Cell cell = new Inside.Cell(table.name(), column, rowId);
        return new SourcePlace(source.path(), cell, number, number, 0, length, form);
    }

    private @Nullable String text(ResultSet rows, int index) throws SQLException {
        byte[] bytes =
                kind(rows, index) == Kind.BYTES ? null : rows.getBytes(PER_COLUMN * index + 4);
        if (bytes == null) {
            return null;
        }
        String told = text.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return told;
    }

    /** What kind of value a cell has. */
    private enum Kind {
        NULL(RawRow.Share.MISSING),
        TEXT(RawRow.Share.TEXT),
        BYTES(RawRow.Share.TEXT),
        NUMBER(RawRow.Share.NOT_TEXT);

        private final RawRow.Share share;

        Kind(RawRow.Share share) {
            this.share = share;
        }

        RawRow.Share share() {
            return share;
        }
    }

    private static Kind kind(ResultSet rows, int index) throws SQLException {
        return switch (String.valueOf(rows.getString(PER_COLUMN * index + 2))) {
            case "null" -> Kind.NULL;
            case "text" -> Kind.TEXT;
            case "blob" -> Kind.BYTES;
            default -> Kind.NUMBER;
        };
    }
}
