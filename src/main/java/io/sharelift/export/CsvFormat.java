package io.sharelift.export;

import io.sharelift.export.CsvScanner.Trouble;
import io.sharelift.share.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as text: comma, semicolon, tab or bar, columns in any order and under many names. */
final class CsvFormat implements ExportFormat {

    private static final int NAMES_SHOWN = 20;

    private final ReadingOptions options;

    CsvFormat(ReadingOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean looksLike(Head head) {
        return CsvShape.of(head).isPresent();
    }

    @Override
    public boolean readsUtf16() {
        return true;
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        CsvShape shape = shape(source);
        if (source.size() % shape.units().size() != 0) {
            sink.problem(Finding.of(FindingCode.UTF16_OUT_OF_STEP));
        }
        TableSample sample = sample(source, shape);
        List<String> names = TableColumns.words(sample);
        Optional<TableColumns> columns = columns(source, sample);
        if (columns.isEmpty()) {
            sink.problem(Finding.of(FindingCode.COLUMNS_NOT_TOLD, listed(names)));
            return;
        }
        if (columns.get().byValue()) {
            String share = TableColumns.words(sample.names(), columns.get().share());
            sink.note(Finding.of(FindingCode.COLUMN_BY_VALUE, share));
        }
        new Reading(source, columns.get(), sample.width(), sink).go(scanner(source, shape));
        if (sink.rows() == 0) {
            sink.passOver(names);
        }
    }

    @Override
    public RowFields fields(ExportSource source) throws IOException {
        CsvShape shape = shape(source);
        Optional<TableColumns> columns = columns(source, sample(source, shape));
        return columns.isEmpty()
                ? RowFields.none()
                : new CsvFields(source, shape, columns.get(), RowIndex.of(source, this));
    }

    private static TableSample sample(ExportSource source, CsvShape shape) throws IOException {
        return new TableSample(source, firstRows(source, scanner(source, shape)));
    }

    private Optional<TableColumns> columns(ExportSource source, TableSample sample)
            throws IOException {
        return TableColumns.of(sample, options.columnsOf(source.path()));
    }

    private static CsvShape shape(ExportSource source) throws IOException {
        try (Head head = source.head()) {
            return CsvShape.of(head).orElseThrow();
        }
    }

    static CsvScanner scanner(ExportSource source, CsvShape shape) {
        return new CsvScanner(
                from -> source.input(from, source.size()),
                shape.first(),
                shape.units(),
                shape.delimiter());
    }

    /** The first rows of a table as text, names first; empty if it is no such table. */
    static List<List<TableCell>> firstRows(ExportSource source) throws IOException {
        try (Head head = source.head()) {
            Optional<CsvShape> shape = CsvShape.of(head);
            return shape.isEmpty() ? List.of() : firstRows(source, scanner(source, shape.get()));
        }
    }

    private static List<List<TableCell>> firstRows(ExportSource source, CsvScanner scanner)
            throws IOException {
        List<List<TableCell>> rows = new ArrayList<>();
        while (rows.size() <= TableSample.ROWS && scanner.nextRow()) {
            List<TableCell> cells = new ArrayList<>();
            while (scanner.nextCell(CellText.LONGEST)) {
                if (cells.size() < TableSample.COLUMNS) {
                    cells.add(cell(source, scanner, 0));
                }
            }
            if (scanner.trouble() == Trouble.NONE) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static TableCell cell(ExportSource source, CsvScanner scanner, long row) {
        SourcePlace place =
                new SourcePlace(
                        source.path(),
                        source.inside(),
                        row,
                        scanner.line(),
                        scanner.start(),
                        scanner.length(),
                        scanner.form());
        return new TableCell(place, scanner.text());
    }

    static String listed(List<String> names) {
        String listed = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        return names.size() > NAMES_SHOWN ? listed + ", …" : listed;
    }

    /** One pass over the rows. */
    private record Reading(ExportSource source, TableColumns columns, int cells, RowSink sink) {

        void go(CsvScanner scanner) throws IOException {
            boolean header = columns.header();
            while (scanner.nextRow()) {
                row(scanner, header);
                header = false;
                sink.progress(scanner.position());
            }
        }

        private void row(CsvScanner scanner, boolean header) throws IOException {
            TableCell share = null;
            TableCell wallet = null;
            TableCell identifier = null;
            long start = scanner.position();
            int lastFilled = 0;
            int count = 0;
            while (scanner.nextCell(capture(count))) {
                if (count == columns.share()) {
                    share = cell(source, scanner, sink.rows() + 1);
                } else if (count == columns.wallet()) {
                    wallet = cell(source, scanner, sink.rows() + 1);
                } else if (count == columns.identifier()) {
                    identifier = cell(source, scanner, sink.rows() + 1);
                }
                count++;
                lastFilled = scanner.length() > 0 ? count : lastFilled;
            }
            if (scanner.trouble() != Trouble.NONE) {
                sink.problem(broken(scanner));
                return;
            }
            boolean fits = count >= cells && lastFilled <= cells;
            if (!header && lastFilled > 0 && (share == null || (!fits && !isShare(share)))) {
                sink.problem(Finding.of(FindingCode.LINE_BROKEN, scanner.line(), start));
                return;
            }
            if (!fits && lastFilled > 0) {
                sink.note(Finding.of(FindingCode.CELLS_DIFFER, scanner.line(), count, cells));
            }
            if (!header && lastFilled > 0 && share != null) {
                sink.row(
                        new RawRow(
                                share.place(),
                                start,
                                id(wallet),
                                false,
                                text(identifier),
                                false,
                                kind(share)));
            }
        }

        private int capture(int column) {
            boolean wanted = column == columns.wallet() || column == columns.identifier();
            return wanted ? CellText.LONGEST : 0;
        }

        private static Finding broken(CsvScanner scanner) {
            return Finding.of(
                    scanner.trouble() == Trouble.QUOTE_OPEN
                            ? FindingCode.QUOTE_NOT_CLOSED
                            : FindingCode.LINE_BROKEN,
                    scanner.troubleLine(),
                    scanner.troubleStart());
        }

        /** A row with too many or too few cells counts if what it has in its place is a share. */
        private boolean isShare(TableCell share) throws IOException {
            if (share.length() > ShareLook.LONGEST) {
                return false;
            }
            try (SecretBytes text = source.share(share.place())) {
                return ShareLook.at(text).isShare();
            }
        }

        /** The ID; text that cannot be one if the cell may not be told; null if it is empty. */
        private static @Nullable String id(@Nullable TableCell cell) {
            if (cell == null || cell.length() == 0) {
                return null;
            }
            String text = cell.text();
            return text == null ? "" : text.isEmpty() ? null : text;
        }

        private static @Nullable String text(@Nullable TableCell cell) {
            return cell == null || cell.length() == 0 ? null : cell.text();
        }

        private static RawRow.Share kind(TableCell share) {
            return share.length() == 0 ? RawRow.Share.MISSING : RawRow.Share.TEXT;
        }
    }
}
