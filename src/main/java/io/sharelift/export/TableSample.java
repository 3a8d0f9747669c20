package io.sharelift.export;

import io.sharelift.share.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The first rows of a table, looked at to tell which column holds what. */
final class TableSample {

    /** How many rows are looked at. */
    static final int ROWS = 20;

    /** How many columns are looked at. */
    static final int COLUMNS = 64;

    private static final long MOST_BYTES = 8L << 20;
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final ExportSource source;
    private final List<List<TableCell>> rows;
    private final List<List<ShareLook>> looks = new ArrayList<>();
    private long bytesLookedAt;

    /**
     * @param rows the first rows, the names of the columns first where there are any
     */
    TableSample(ExportSource source, List<List<TableCell>> rows) {
        this.source = source;
        this.rows = rows;
    }

    /** The first row's cells, null for what may be a share. */
    List<@Nullable String> names() {
        List<@Nullable String> names = new ArrayList<>();
        if (!rows.isEmpty()) {
            rows.getFirst().forEach(cell -> names.add(cell.text()));
        }
        return names;
    }

    /** How many cells most rows have. */
    int width() {
        Map<Integer, Integer> rowsOf = new HashMap<>();
        rows.forEach(row -> rowsOf.merge(row.size(), 1, Integer::sum));
        return rowsOf.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The columns of which at least half the values are user shares. */
    List<Integer> shareColumns() throws IOException {
        look();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            int values = 0;
            int shares = 0;
            for (int row = 0; row < rows.size(); row++) {
                boolean filled = column < rows.get(row).size() && cell(row, column).length() > 0;
                values += filled ? 1 : 0;
                shares += filled && looks.get(row).get(column).isShare() ? 1 : 0;
            }
            if (shares > 0 && 2 * shares >= values - 1) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Whether the first row is a row already and no header. */
    boolean startsWithARow(int shareColumn) throws IOException {
        look();
        return !rows.isEmpty()
                && shareColumn < looks.getFirst().size()
                && looks.getFirst().get(shareColumn).isShare();
    }

    /** The column that names a wallet of the share in its row; -1 if none does so mostly. */
    int walletColumn(int shareColumn) throws IOException {
        look();
        int best = -1;
        int most = 0;
        for (int column = 0; column < COLUMNS; column++) {
            int named = column == shareColumn ? 0 : rowsNaming(column, shareColumn);
            if (named > most) {
                best = column;
                most = named;
            }
        }
        return best;
    }

    private int rowsNaming(int column, int shareColumn) {
        int naming = 0;
        for (int row = 0; row < rows.size(); row++) {
            List<ShareLook> look = looks.get(row);
            if (Math.max(column, shareColumn) < look.size()) {
                String text = cell(row, column).text();
                boolean sealed = look.get(shareColumn).kind() == ShareLook.Kind.SEALED;
                boolean names = look.get(shareColumn).names(text);
                boolean perhaps = sealed && text != null && UUID.matcher(text).matches();
                naming += names || perhaps ? 1 : 0;
            }
        }
        return naming;
    }

    /** The column with mail addresses, -1 if there is none. */
    int mailColumn(int shareColumn) {
        for (int column = 0; !rows.isEmpty() && column < rows.getLast().size(); column++) {
            String text = cell(rows.size() - 1, column).text();
            if (column != shareColumn && text != null && text.indexOf('@') > 0) {
                return column;
            }
        }
        return -1;
    }

    private TableCell cell(int row, int column) {
        return rows.get(row).get(column);
    }

    private void look() throws IOException {
        for (int row = looks.size(); row < rows.size(); row++) {
            List<ShareLook> look = new ArrayList<>();
            for (TableCell cell : rows.get(row)) {
                boolean perhaps =
                        cell.length() >= ShareLook.SHORTEST
                                && cell.length() <= 2 * ShareLook.LONGEST
                                && bytesLookedAt <= MOST_BYTES;
                bytesLookedAt += perhaps ? cell.length() : 0;
                try (SecretBytes text =
                        perhaps ? source.share(cell.place()) : SecretBytes.allocate(0)) {
                    look.add(ShareLook.at(text));
                }
            }
            looks.add(look);
        }
    }
}
