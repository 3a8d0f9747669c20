package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An ordinary table of a database.
 *
 * @param columns the names of its stored columns
 * @param rowId the name under which SQLite's own row number can be had; null if the table has none
 */
record SqliteTable(String name, List<String> columns, @Nullable String rowId) {

    SqliteTable {
        columns = List.copyOf(columns);
    }

    /** A column may have the name of the row number and hide it, but SQLite knows three. */
    static @Nullable String rowIdBeside(List<String> columns) {
        List<String> taken = columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        return Stream.of("_rowid_", "rowid", "oid")
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(null);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The beginning of a query, up to and including the table; no index and its expressions. */
    String select(String what) {
        return "SELECT " + what + " FROM main." + quoted(name) + " NOT INDEXED";
    }

    String words() {
        return name + " (" + String.join(", ", columns) + ")";
    }
}
