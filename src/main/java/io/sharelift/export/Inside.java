package io.sharelift.export;

import java.util.Locale;

/** Where in its file a share stands, if the file is not the text itself. */
public sealed interface Inside {

    /** The place for people. */
    String words();

    /**
     * A file in an archive.
     *
     * @param index which one, from 0, since two may have one name
     */
    record Entry(String name, int index) implements Inside {
        @Override
        public String words() {
            return "in " + name;
        }
    }

    /**
     * A cell of a database.
     *
     * @param rowId what the database itself knows the row by; the row's number from 1 in a table
     *     that has no such thing
     */
    record Cell(String table, String column, long rowId) implements Inside {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "table %s, column %s", table, column);
        }
    }
}
