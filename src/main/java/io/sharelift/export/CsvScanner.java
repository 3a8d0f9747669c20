package io.sharelift.export;

import io.sharelift.share.json.JsonInput;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * Comma-separated values (RFC 4180, and what spreadsheets make of it) read as cells with their
 * places in bytes: only a cell whose text was asked for is ever copied. Decision 0011 says why.
 */
final class CsvScanner {

    private static final int END = -1;

    /** Gives the bytes of the file from a place on. */
    @FunctionalInterface
    interface Inputs {
        JsonInput from(long offset);
    }

    /** What ended a row before its end. */
    enum Trouble {
        NONE,
        /** A quote that is never closed. */
        QUOTE_OPEN,
        /** A closing quote with more text of the cell behind it. */
        TEXT_AFTER_QUOTE
    }

    private final Inputs inputs;
    private final TextUnits units;
    private final int delimiter;
    private final CellText text;

    private JsonInput input;
    private MemorySegment window = MemorySegment.NULL;
    private long base;
    private long at;
    private long limit;
    private boolean ended;
    private long line = 1;

    private boolean rowOpen;
    private int column;
    private long rowLine;
    private Trouble trouble = Trouble.NONE;
    private long troubleLine;
    private long troubleStart;
    private long resumeAt;
    private long resumeLine;

    private long cellStart;
    private long cellEnd;
    private boolean doubled;

    CsvScanner(Inputs inputs, long from, TextUnits units, char delimiter) {
        this.inputs = inputs;
        this.units = units;
        this.delimiter = delimiter;
        this.text = new CellText(units);
        this.base = from;
        this.input = inputs.from(from);
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean nextRow() throws IOException {
        if (trouble != Trouble.NONE) {
            recover();
        }
        int c = peek();
        while (c == '\r' || c == '\n') {
            lineBreak();
            c = peek();
        }
        if (c == END) {
            text.wipe();
            return false;
        }
        rowLine = line;
        column = -1;
        rowOpen = true;
        resumeAt = -1;
        return true;
    }

    /** Reads the next cell of the row, its text only if it has at most this many characters. */
    boolean nextCell(int capture) throws IOException {
        if (!rowOpen) {
            return false;
        }
        column++;
        text.start(capture);
        doubled = false;
        bare();
        if (trouble != Trouble.NONE) {
            rowOpen = false;
            return false;
        }
        int c = peek();
        if (c == delimiter) {
            at += units.size();
        } else {
            rowOpen = false;
            if (c != END) {
                lineBreak();
            }
        }
        return true;
    }

    /** Which cell of its row, from 0. */
    int column() {
        return column;
    }

    /** The line in which the row starts, from 1. */
    long line() {
        return rowLine;
    }

    /** The first byte of the cell's text. */
    long start() {
        return cellStart;
    }

    /** Bytes of the cell's text. */
    long length() {
        return cellEnd - cellStart;
    }

    TextForm form() {
        return units.form(doubled);
    }

    /** The cell's text if it was asked for and may be told. */
    @Nullable String text() {
        return text.value();
    }

    Trouble trouble() {
        return trouble;
    }

    /** The line of the quote that is in trouble. */
    long troubleLine() {
        return troubleLine;
    }

    /** The byte of the quote that is in trouble. */
    long troubleStart() {
        return troubleStart;
    }

    long position() {
        return base + at;
    }

    private void bare() throws IOException {
        cellStart = position();
        boolean onlySpaces = true;
        while (true) {
            int c = peek();
            if (c == delimiter || c == '\r' || c == '\n' || c == END) {
                cellEnd = position();
                return;
            }
            if (c == '"' && onlySpaces) {
                quoted();
                return;
            }
            onlySpaces &= c == ' ';
            text.take(c);
            at += units.size();
        }
    }

    private void quoted() throws IOException {
        troubleLine = line;
        troubleStart = position();
        at += units.size();
        cellStart = position();
        while (true) {
            int c = peek();
            if (c == END) {
                trouble = Trouble.QUOTE_OPEN;
                return;
            }
            if (c == '\r' || c == '\n') {
                text.take('\n');
                lineBreak();
                if (resumeAt < 0) {
                    resumeAt = position();
                    resumeLine = line;
                }
                continue;
            }
            at += units.size();
            if (c == '"') {
                cellEnd = position() - units.size();
                if (peek() != '"') {
                    break;
                }
                doubled = true;
                at += units.size();
            }
            text.take(c);
        }
        int c = peek();
        while (c == ' ') {
            at += units.size();
            c = peek();
        }
        if (c != delimiter && c != '\r' && c != '\n' && c != END) {
            trouble = Trouble.TEXT_AFTER_QUOTE;
        }
    }

    /**
     * Goes on in the line after the one in which the broken row starts. Between there and the place
     * that was reached no quote opens a cell for long, so that no byte is read many times.
     */
    private void recover() throws IOException {
        trouble = Trouble.NONE;
        if (resumeAt >= base) {
            at = resumeAt - base;
            line = resumeLine;
            return;
        }
        if (resumeAt >= 0) {
            line = resumeLine;
            if (resumeAt >= base) {
                // Read already: a new window for each of many broken lines would take forever.
                at = resumeAt - base;
                return;
            }
            input = inputs.from(resumeAt);
            window = MemorySegment.NULL;
            base = resumeAt;
            at = 0;
            limit = 0;
            ended = false;
            return;
        }
        for (int c = peek(); c != '\r' && c != '\n' && c != END; c = peek()) {
            at += units.size();
        }
    }

    private void lineBreak() throws IOException {
        int c = peek();
        at += units.size();
        if (c == '\r' && peek() == '\n') {
            at += units.size();
        }
        line++;
    }

    private int peek() throws IOException {
        if (at >= limit && !refill()) {
            return END;
        }
        return units.at(window, at);
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        base += limit;
        at = 0;
        window = input.next();
        limit = window.byteSize() - window.byteSize() % units.size();
        ended = limit == 0;
        return !ended;
    }
}
