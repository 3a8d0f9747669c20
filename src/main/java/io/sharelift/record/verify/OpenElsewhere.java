package io.sharelift.record.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether somebody is writing to a record. Asked through SQLite and before the file is touched in
 * any other way: on POSIX, closing another descriptor of it would drop the locks that a record of
 * this very program holds.
 */
final class OpenElsewhere {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;

    private OpenElsewhere() {}

    static void refuse(Path file) throws FlawException {
        String uri = "jdbc:sqlite:" + file.toUri() + "?mode=ro&readonly_shm=1";
        try (Connection asking = DriverManager.getConnection(uri);
                Statement statement = asking.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 300");
            try (ResultSet row = statement.executeQuery("PRAGMA data_version")) {
                row.next();
            }
        } catch (SQLException e) {
            // Anything else that stands in the way is found and said when the file is read.
            if (SqliteCodes.of(e) == BUSY || SqliteCodes.of(e) == LOCKED) {
                throw new FlawException(FileFlaws.openElsewhere(file));
            }
        }
    }
}
