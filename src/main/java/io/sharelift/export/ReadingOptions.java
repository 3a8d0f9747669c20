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
 * @param fingerprints the key under which signers are fingerprinted, null for one of the
 *     inventory's own
 */
public record ReadingOptions(
        ColumnChoice columns,
        Map<Path, ColumnChoice> columnsOf,
        @Nullable ShareKey key,
        @Nullable FingerprintKey fingerprints) {

    private static final ReadingOptions STANDARD =
            new ReadingOptions(ColumnChoice.none(), Map.of(), null, null);

    public ReadingOptions {
        columnsOf = Map.copyOf(columnsOf);
    }

    /** The files speak for themselves. */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    public ReadingOptions withColumns(ColumnChoice choice) {
        return new ReadingOptions(choice, columnsOf, key, fingerprints);
    }

    /** As this, with a choice for one file. */
    public ReadingOptions withColumns(Path file, ColumnChoice choice) {
        Map<Path, ColumnChoice> more = new HashMap<>(columnsOf);
        more.put(file.toAbsolutePath().normalize(), choice);
        return new ReadingOptions(columns, more, key, fingerprints);
    }

    ColumnChoice columnsOf(Path file) {
        return columnsOf.getOrDefault(file, columns);
    }

    public ReadingOptions withKey(@Nullable ShareKey newKey) {
        return new ReadingOptions(columns, columnsOf, newKey, fingerprints);
    }

    /** Signers are fingerprinted under the key of the record's owner. */
    public ReadingOptions withFingerprints(FingerprintKey owners) {
        return new ReadingOptions(columns, columnsOf, key, owners);
    }
}
