package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.json.JsonInput;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** Finds the lines of a file by their places, without keeping what is in them. */
final class LineReader {

    private final JsonInput input;
    private MemorySegment window = MemorySegment.NULL;
    private long windowStart;
    private long at;
    private boolean ended;

    private long start;
    private long end;
    private long number;
    private boolean blank;

    LineReader(ExportSource source) throws IOException {
        long first = source.firstByte();
        this.input = source.input(first, source.size());
        this.windowStart = first;
        this.end = first - 1;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        start = windowStart + at;
        number++;
        blank = true;
        boolean any = false;
        while (true) {
            if (at == window.byteSize() && !refill()) {
                end = windowStart;
                return any;
            }
            any = true;
            byte b = window.get(JAVA_BYTE, at++);
            if (b == '\n') {
                end = windowStart + at - 1;
                return true;
            }
            blank &= b == ' ' || b == '\t' || b == '\r';
        }
    }

    /** The first byte of the line. */
    long start() {
        return start;
    }

    /** The byte after the line, its end of line not included. */
    long end() {
        return end;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    boolean blank() {
        return blank;
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        windowStart += window.byteSize();
        at = 0;
        window = input.next();
        ended = window.byteSize() == 0;
        return !ended;
    }
}
