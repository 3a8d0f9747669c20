package io.sharelift.export;

import io.sharelift.export.CsvScanner.Trouble;
import io.sharelift.export.OtherFields.Field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what stands beside the share in a row of a table as text. */
final class CsvFields implements RowFields {

    private final ExportSource source;
    private final CsvShape shape;
    private final TableColumns columns;
    private final RowIndex index;
    private final List<String> names;

    CsvFields(ExportSource source, CsvShape shape, TableColumns columns, RowIndex index)
            throws IOException {
        this.source = source;
        this.shape = shape;
        this.columns = columns;
        this.index = index;
        this.names = columns.header() ? header() : List.of();
    }

    private List<String> header() throws IOException {
        List<String> header = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        CsvScanner scanner = CsvFormat.scanner(source, shape);
        boolean found = false;
        while (!found && scanner.nextRow()) {
            header.clear();
            while (scanner.nextCell(CellText.LONGEST)) {
                if (header.size() < OtherFields.MOST) {
                    String text = scanner.text();
                    header.add(text == null || text.isBlank() ? number(header.size()) : text);
                }
            }
            found = scanner.trouble() == Trouble.NONE;
        }
        return header.stream().map(name -> FieldList.unique(name, taken)).toList();
    }

    private static String number(int column) {
        return "(" + (column + 1) + ")";
    }

    @Override
    public List<Field> of(WalletRow row) throws IOException {
        int at = index.find(row.place());
        if (at < 0) {
            return List.of();
        }
        FieldList fields = new FieldList();
        List<SourcePlace> cells = cells(row.place(), index.begins(at), index.ends(at));
        for (int i = 0; i < cells.size(); i++) {
            if (i != columns.share()) {
                String name = i < names.size() ? names.get(i) : number(i);
                fields.add(name, source, cells.get(i));
            }
        }
        return fields.fields();
    }

    private List<SourcePlace> cells(SourcePlace share, long begin, long end) throws IOException {
        CsvScanner scanner =
                new CsvScanner(
                        from -> source.input(from, end), begin, shape.units(), shape.delimiter());
        List<SourcePlace> cells = new ArrayList<>();
        if (scanner.nextRow()) {
            while (scanner.nextCell(0)) {
                if (cells.size() < OtherFields.MOST) {
                    cells.add(
                            new SourcePlace(
                                    share.file(),
                                    share.inside(),
                                    share.row(),
                                    share.line(),
                                    scanner.start(),
                                    scanner.length(),
                                    scanner.form()));
                }
            }
        }
        return cells;
    }
}
