package io.sharelift.export;

import io.sharelift.share.json.JsonInput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a CSV file is written, told from its start.
 *
 * @param first the first byte of the first row
 */
record CsvShape(TextUnits units, char delimiter, long first) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int NAME = 64;

    /** The shape of a file that starts like this; empty if that is no CSV file. */
    static Optional<CsvShape> of(Head head) {
        byte[] bytes = head.bytes();
        CsvShape list = list(head);
        TextUnits units = list.units();
        int first = (int) list.first();
        if (!isText(bytes, units, first)) {
            return Optional.empty();
        }
        Optional<CsvShape> stated = stated(bytes, units, first);
        if (stated.isPresent()) {
            return stated;
        }
        CsvShape best = null;
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            CsvShape shape = new CsvShape(units, delimiter, first);
            int score = shape.score(bytes);
            if (score > bestScore) {
                best = shape;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The shape of a text with one thing on each line. */
    static CsvShape list(Head head) {
        TextUnits units = TextUnits.of(head.bytes());
        int first = units == TextUnits.BYTES ? head.byteOrderMark() : mark(head.bytes());
        return new CsvShape(units, ',', first);
    }

    private static int mark(byte[] bytes) {
        return bytes[0] == (byte) 0xff || bytes[0] == (byte) 0xfe ? 2 : 0;
    }

    /** A program's memory, a picture or JSON is no CSV, whatever commas are in it. */
    private static boolean isText(byte[] bytes, TextUnits units, int first) {
        MemorySegment text = MemorySegment.ofArray(bytes);
        boolean sawFirst = false;
        for (int i = first; i + units.size() <= bytes.length; i += units.size()) {
            int c = units.at(text, i);
            if (c < ' ' && c != '\t' && c != '\r' && c != '\n') {
                return false;
            }
            if (!sawFirst && !Character.isWhitespace(c)) {
                sawFirst = true;
                if (c == '{' || c == '[' || c == '<') {
                    return false;
                }
            }
        }
        return sawFirst;
    }

    /** Spreadsheets understand a first line {@code sep=;}, and some exports have it. */
    private static Optional<CsvShape> stated(byte[] bytes, TextUnits units, int first) {
        MemorySegment text = MemorySegment.ofArray(bytes);
        int size = units.size();
        String start = "sep=";
        if (bytes.length < first + (start.length() + 2) * size) {
            return Optional.empty();
        }
        for (int i = 0; i < start.length(); i++) {
            if (Character.toLowerCase(units.at(text, first + i * size)) != start.charAt(i)) {
                return Optional.empty();
            }
        }
        int delimiter = units.at(text, first + start.length() * size);
        int end = units.at(text, first + (start.length() + 1) * size);
        return end == '\r' || end == '\n'
                ? Optional.of(
                        new CsvShape(units, (char) delimiter, first + (start.length() + 1L) * size))
                : Optional.empty();
    }

    /** Names that are known count most, then a second row with as many cells as the first. */
    private int score(byte[] head) {
        MemorySegment text = MemorySegment.ofArray(head);
        CsvScanner scanner =
                new CsvScanner(from -> JsonInput.of(text.asSlice(from)), first, units, delimiter);
        try {
            List<String> names = new ArrayList<>();
            if (!scanner.nextRow()) {
                return 0;
            }
            while (scanner.nextCell(NAME)) {
                names.add(String.valueOf(scanner.text()));
            }
            int known = names.stream().mapToInt(CsvShape::weight).sum();
            if (known > 0) {
                return 1000 * known + names.size();
            }
            int cells = 0;
            boolean second = scanner.nextRow();
            while (second && scanner.nextCell(0)) {
                cells++;
            }
            boolean fits = !second || cells == names.size();
            return names.size() > 1 && fits ? names.size() : 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to be read.", impossible);
        }
    }

    private static int weight(String name) {
        String plain = FieldNames.plain(name);
        if (FieldNames.isShare(plain)) {
            return 3;
        }
        return FieldNames.isWalletId(plain) ? 2 : 0;
    }
}
