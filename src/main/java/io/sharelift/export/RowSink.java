package io.sharelift.export;

import java.io.IOException;

/** Takes what a format finds in a file. */
interface RowSink {

    /** A row that names a wallet or has a share. */
    void row(RawRow row) throws IOException;

    /** An entry that is no wallet row. */
    void passOver(Iterable<String> fieldNames);

    /** Something wrong with the file itself. */
    void problem(Finding finding);

    /** Something to know of the file that is not wrong with it. */
    void note(Finding finding);

    /** How many rows have come so far. */
    long rows();

    /** Told at least once a row or a megabyte; throws when the operator has cancelled. */
    void progress(long bytes);
}
