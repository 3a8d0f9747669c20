package io.sharelift.export;

import java.io.IOException;

/**
 * One way in which people keep their user shares; a new one is one class, one fixture, one test.
 */
interface ExportFormat {

    /** The name for people. */
    String name();

    /** Whether a file that starts like this is in this format. */
    boolean looksLike(Head head);

    /** Whether it can be written in UTF-16 too. */
    default boolean readsUtf16() {
        return false;
    }

    /** What stands beside the shares of a file in this format; nothing unless the format says. */
    default RowFields fields(ExportSource source) throws IOException {
        return RowFields.none();
    }

    /** Reads every row from first to last, and reports what cannot be read. */
    void read(ExportSource source, RowSink sink) throws IOException;
}
