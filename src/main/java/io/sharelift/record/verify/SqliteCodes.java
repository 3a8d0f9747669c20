package io.sharelift.record.verify;

import org.sqlite.SQLiteException;

import java.sql.SQLException;

/** SQLite's own numbers for what went wrong; its messages may quote the file. */
final class SqliteCodes {

    static final int INTERRUPTED = 9;
    static final int IO = 10;
    static final int CORRUPT = 11;
    static final int CANNOT_OPEN = 14;
    static final int TOO_BIG = 18;
    static final int NO_DATABASE = 26;

    private static final int PRIMARY = 0xff;

    private SqliteCodes() {}

    static int of(SQLException problem) {
        int code =
                problem instanceof SQLiteException sqlite
                        ? sqlite.getResultCode().code
                        : problem.getErrorCode();
        return code & PRIMARY;
    }
}
