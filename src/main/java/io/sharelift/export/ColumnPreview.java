package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table as text, for an operator who must say what it holds.
 *
 * @param name the column's name, or its number in brackets
 * @param examples its first values; of what may be a share only how long it is
 */
public record ColumnPreview(String name, List<String> examples) {

    private static final int EXAMPLES = 3;

    public ColumnPreview {
        examples = List.copyOf(examples);
    }

    /** The columns of a file; empty if it is no table as text. */
    public static List<ColumnPreview> of(Path file) throws IOException {
        try (ExportSource source = ExportSource.open(file)) {
            List<List<TableCell>> rows = CsvFormat.firstRows(source);
            List<String> names = TableColumns.words(new TableSample(source, rows));
            List<ColumnPreview> columns = new ArrayList<>();
            for (int column = 0; column < names.size(); column++) {
                columns.add(new ColumnPreview(names.get(column), examples(rows, column)));
            }
            return columns;
        }
    }

    private static List<String> examples(List<List<TableCell>> rows, int column) {
        List<String> examples = new ArrayList<>();
        for (int row = 1; row < rows.size() && examples.size() < EXAMPLES; row++) {
            if (column < rows.get(row).size()) {
                TableCell cell = rows.get(row).get(column);
                @Nullable String text = cell.text();
                examples.add(text == null ? "•••• (" + cell.length() + ")" : text);
            }
        }
        return examples;
    }
}
