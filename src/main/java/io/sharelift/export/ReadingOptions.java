package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the operator adds to the files where they do not speak for themselves.
 *
 * @param columns which columns hold what, in files that have no choice of their own
 * @param columnsOf which columns of a file hold what
 * @param key the key of shares that the company's own application has sealed, null if none is
 *     known; it stays open as long as the inventory's shares are to be read
 */
public record ReadingOptions(
        ColumnChoice columns, Map<Path, ColumnChoice> columnsOf, @Nullable ShareKey key) {

    private static final ReadingOptions STANDARD =
            new ReadingOptions(ColumnChoice.none(), Map.of(), null);

    public ReadingOptions {
        columnsOf = Map.copyOf(columnsOf);
    }

    /** The files speak for themselves. */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    public ReadingOptions withColumns(ColumnChoice choice) {
        return new ReadingOptions(choice, columnsOf, key);
    }

    /** As this, with a choice for one file. */
    public ReadingOptions withColumns(Path file, ColumnChoice choice) {
        Map<Path, ColumnChoice> more = new HashMap<>(columnsOf);
        more.put(file.toAbsolutePath().normalize(), choice);
        return new ReadingOptions(columns, more, key);
    }

    ColumnChoice columnsOf(Path file) {
        return columnsOf.getOrDefault(file, columns);
    }

    public ReadingOptions withKey(ShareKey newKey) {
        return new ReadingOptions(columns, columnsOf, newKey);
    }
}
