package io.sharelift.export;

import io.sharelift.export.CsvScanner.Trouble;
import io.sharelift.export.Selection.Unread;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Reads a list of wallets as an export is read, around what may be a share: somebody may choose the
 * export itself.
 */
final class SelectionReader {

    static final long MOST_BYTES = 256L << 20;
    static final int MOST_WALLETS = 1_000_000;

    private static final int MOST_UNREAD = 1_000;
    private static final int NO_COLUMN = -1;

    private final CsvScanner scanner;
    private final int mostWallets;
    private final SequencedSet<WalletId> wallets = new LinkedHashSet<>();
    private final List<Unread> unread = new ArrayList<>();
    private long unreadLines;

    private SelectionReader(CsvScanner scanner, int mostWallets) {
        this.scanner = scanner;
        this.mostWallets = mostWallets;
    }

    static Selection read(Path file) throws IOException {
        return read(file, MOST_BYTES, MOST_WALLETS);
    }

    static Selection read(Path file, long mostBytes, int mostWallets) throws IOException {
        try (ExportSource source = ExportSource.open(file)) {
            if (source.size() > mostBytes) {
                throw tooLarge("has more than %,d bytes", mostBytes);
            }
            CsvShape shape;
            try (Head head = source.head()) {
                shape = CsvShape.of(head).orElseGet(() -> CsvShape.list(head));
            }
            SelectionReader reader =
                    new SelectionReader(CsvFormat.scanner(source, shape), mostWallets);
            reader.readAll();
            return new Selection(reader.wallets, reader.unread, reader.unreadLines);
        }
    }

    private static IOException tooLarge(String what, long most) {
        return new IOException(
                "This is no list of wallets that can be opened: it "
                        + String.format(Locale.ROOT, what, most)
                        + ". Nothing was selected. Split the list, or check that it is the right"
                        + " file.");
    }

    private void readAll() throws IOException {
        int column = NO_COLUMN;
        boolean started = false;
        while (scanner.nextRow()) {
            List<@Nullable String> cells = cells(column);
            if (scanner.trouble() != Trouble.NONE) {
                unread(scanner.troubleLine(), Unread.Reason.QUOTES);
            } else if (cells.stream().anyMatch(cell -> !"".equals(cell))) {
                int named = started ? NO_COLUMN : walletColumn(cells);
                started = true;
                if (named == NO_COLUMN) {
                    take(cells, column);
                } else {
                    column = named;
                }
            }
        }
    }

    /** The cells of a row; where the column is known, what the others hold is not looked at. */
    private List<@Nullable String> cells(int column) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        int count = 0;
        while (scanner.nextCell(column == NO_COLUMN || column == count ? CellText.LONGEST : 0)) {
            // Beyond these many there is no name to be found, only memory to be lost.
            if (cells.size() < TableSample.COLUMNS || count == column) {
                cells.add(scanner.length() == 0 ? "" : scanner.text());
            }
            count++;
        }
        return cells;
    }

    private static int walletColumn(List<@Nullable String> names) {
        List<String> plain =
                names.stream().map(name -> name == null ? "" : FieldNames.plain(name)).toList();
        int sure = first(plain, FieldNames::isWalletId);
        return sure == NO_COLUMN ? first(plain, FieldNames::isPerhapsWalletId) : sure;
    }

    private static int first(List<String> names, Predicate<String> meaning) {
        for (int i = 0; i < names.size(); i++) {
            if (meaning.test(names.get(i))) {
                return i;
            }
        }
        return NO_COLUMN;
    }

    private void take(List<@Nullable String> cells, int column) throws IOException {
        List<@Nullable String> filled = cells.stream().filter(cell -> !"".equals(cell)).toList();
        if (column == NO_COLUMN && filled.size() > 1) {
            unread(scanner.line(), Unread.Reason.MANY_CELLS);
        } else if (column == NO_COLUMN) {
            takeId(filled.getFirst());
        } else if (column >= cells.size() || "".equals(cells.get(column))) {
            unread(scanner.line(), Unread.Reason.NO_ID);
        } else {
            takeId(cells.get(column));
        }
    }

    private void takeId(@Nullable String text) throws IOException {
        Optional<WalletId> wallet = text == null ? Optional.empty() : parse(text);
        if (wallet.isEmpty()) {
            unread(scanner.line(), Unread.Reason.NOT_AN_ID);
        } else if (wallets.add(wallet.get()) && wallets.size() > mostWallets) {
            throw tooLarge("lists more than %,d wallets", mostWallets);
        }
    }

    /** Our own tables put a quote before what a spreadsheet would take for a formula. */
    private static Optional<WalletId> parse(String text) {
        return WalletId.parse(text.startsWith("'") ? text.substring(1) : text);
    }

    private void unread(long line, Unread.Reason reason) {
        unreadLines++;
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Unread(line, reason));
        }
    }
}
