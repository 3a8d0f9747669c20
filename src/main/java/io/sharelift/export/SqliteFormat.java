package io.sharelift.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A SQLite database: {@code keyShares(email, keyShare)}, or any table with a column of shares. */
final class SqliteFormat implements ExportFormat {

    private static final byte[] START = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final ReadingOptions options;

    SqliteFormat(ReadingOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public boolean looksLike(Head head) {
        return isDatabase(head);
    }

    static boolean isDatabase(ExportSource source) throws IOException {
        try (Head head = source.head()) {
            return isDatabase(head);
        }
    }

    private static boolean isDatabase(Head head) {
        byte[] bytes = head.bytes();
        return bytes.length > START.length
                && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        noteWhatStandsBeside(source.path(), sink);
        try {
            SqliteFile database = source.database();
            if (!database.isSound()) {
                sink.problem(damaged("pages do not fit together", sink));
            }
            readTables(source, database, sink);
        } catch (SQLException e) {
            sink.progress(0);
            sink.problem(damaged(SqliteException.of(e).reason(), sink));
        } catch (SqliteException e) {
            sink.progress(0);
            sink.problem(damaged(e.reason(), sink));
        }
    }

    @Override
    public RowFields fields(ExportSource source) throws IOException {
        return new SqliteFields(source.database());
    }

    private static Finding damaged(String reason, RowSink sink) {
        return Finding.of(FindingCode.DATABASE_DAMAGED, reason, sink.rows());
    }

    /** What is not settled yet would be missing without a word. */
    private static void noteWhatStandsBeside(Path file, RowSink sink) throws IOException {
        for (String ending : List.of("-wal", "-journal")) {
            Path beside = file.resolveSibling(file.getFileName() + ending);
            if (Files.isRegularFile(beside) && Files.size(beside) > 0) {
                sink.note(Finding.of(FindingCode.DATABASE_UNSETTLED, beside.getFileName()));
            }
        }
    }

    private void readTables(ExportSource source, SqliteFile database, RowSink sink)
            throws IOException, SQLException {
        List<String> read = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (SqliteTable table : database.tables()) {
            Optional<ColumnChoice> here = choice(table, options.columnsOf(source.path()));
            if (here.isEmpty() || table.columns().isEmpty()) {
                continue;
            }
            SqliteRows rows = new SqliteRows(source, database, table);
            TableSample sample = rows.sample();
            Optional<TableColumns> columns = TableColumns.of(sample, here.get());
            if (columns.isPresent() && columns.get().fits(sample, here.get())) {
                String column = table.name() + "." + table.columns().get(columns.get().share());
                read.add(column);
                if (columns.get().byValue()) {
                    sink.note(Finding.of(FindingCode.COLUMN_BY_VALUE, column));
                }
                rows.read(columns.get(), sink);
            } else if (sample.shareColumns().size() > 1) {
                undecided.add(table.words());
            }
        }
        conclude(database, read, undecided, sink);
    }

    private static void conclude(
            SqliteFile database, List<String> read, List<String> undecided, RowSink sink) {
        if (!undecided.isEmpty()) {
            sink.problem(Finding.of(FindingCode.COLUMNS_NOT_TOLD, CsvFormat.listed(undecided)));
        } else if (read.isEmpty()) {
            List<String> tables = database.tables().stream().map(SqliteTable::words).toList();
            sink.problem(
                    Finding.of(
                            FindingCode.NO_TABLE_WITH_SHARES,
                            tables.isEmpty() ? "-" : CsvFormat.listed(tables)));
        } else if (read.size() > 1) {
            sink.note(Finding.of(FindingCode.TABLES_READ, CsvFormat.listed(read)));
        }
    }

    /** The choice as it is meant for a table; empty if another table is meant. */
    private static Optional<ColumnChoice> choice(SqliteTable table, ColumnChoice choice) {
        String share = choice.share();
        if (share == null || table.columns().stream().anyMatch(share::equalsIgnoreCase)) {
            return Optional.of(choice);
        }
        String start = table.name() + ".";
        boolean here = share.regionMatches(true, 0, start, 0, start.length());
        return here
                ? Optional.of(
                        new ColumnChoice(
                                choice.wallet(),
                                share.substring(start.length()),
                                choice.identifier()))
                : Optional.empty();
    }
}
