package io.sharelift.export;

import org.sqlite.SQLiteException;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A foreign database that could not be read, by the name of what is wrong and never its content.
 */
final class SqliteException extends IOException {

    private static final long serialVersionUID = 1L;

    private SqliteException(String reason) {
        super(reason);
    }

    /** SQLite's own messages may quote the database, so only the name of its code is kept. */
    static SqliteException of(SQLException e) {
        String code =
                e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode().name()
                        : "SQLITE_" + e.getErrorCode();
        return new SqliteException(code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static SqliteException packed() {
        return new SqliteException("it is packed in an archive");
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
