package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.ReadingOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sound database with a table of any names and values: lines of cells, the first with the
 * encoding and the table's name, the second with the columns.
 */
public final class SqliteTableFuzz {

    private static final String LINES = "\u001e";
    private static final String CELLS = "\u001f";
    private static final int MOST_CELLS = 20;

    private SqliteTableFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<List<String>> lines =
                Arrays.stream(new String(FoldedText.wrapped(input), UTF_8).split(LINES, -1))
                        .map(line -> Arrays.stream(line.split(CELLS, MOST_CELLS)).toList())
                        .toList();
        if (lines.size() < 3 || lines.getFirst().size() < 2) {
            return;
        }
        Path file = ExportCheck.file("made.db");
        try {
            if (write(file, lines)) {
                ExportCheck.holdThere("made.db", Files.size(file), ReadingOptions.standard());
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the database takes it. */
    private static boolean write(Path file, List<List<String>> lines) {
        String kind = lines.getFirst().getFirst();
        List<String> columns = lines.get(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA page_size = 512");
            if (kind.startsWith("UTF-16")) {
                statement.execute("PRAGMA encoding = '" + kind.replace("'", "") + "'");
            }
            String table = quoted(lines.getFirst().get(1));
            String names =
                    columns.stream().map(SqliteTableFuzz::quoted).collect(Collectors.joining(", "));
            boolean keyed = kind.endsWith("keyed");
            statement.execute(
                    "CREATE TABLE %s(%s%s)%s"
                            .formatted(
                                    table,
                                    names,
                                    keyed
                                            ? ", PRIMARY KEY(" + quoted(columns.getFirst()) + ")"
                                            : "",
                                    keyed ? " WITHOUT ROWID" : ""));
            String marks = "?, ".repeat(columns.size() - 1) + "?";
            connection.setAutoCommit(false);
            try (PreparedStatement row =
                    connection.prepareStatement(
                            "INSERT OR IGNORE INTO " + table + " VALUES (" + marks + ")")) {
                for (List<String> cells : lines.subList(2, lines.size())) {
                    insert(row, cells, columns.size());
                }
            }
            connection.commit();
            return true;
        } catch (SQLException notTaken) {
            return false;
        }
    }

    private static void insert(PreparedStatement row, List<String> cells, int columns)
            throws SQLException {
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            switch (cell) {
                case "" -> row.setNull(i + 1, java.sql.Types.NULL);
                case "1" -> row.setLong(i + 1, 1);
                default -> {
                    if (cell.startsWith("!")) {
                        row.setBytes(i + 1, cell.substring(1).getBytes(UTF_8));
                    } else {
                        row.setString(i + 1, cell);
                    }
                }
            }
        }
        row.executeUpdate();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
