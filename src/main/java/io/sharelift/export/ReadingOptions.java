package io.sharelift.export;

import org.jspecify.annotations.Nullable;

/**
 * What the operator adds to the files where they do not speak for themselves.
 *
 * @param columns which columns hold what
 * @param key the key of shares that the company's own application has sealed, null if none is
 *     known; it stays open as long as the inventory's shares are to be read
 */
public record ReadingOptions(ColumnChoice columns, @Nullable ShareKey key) {

    private static final ReadingOptions STANDARD = new ReadingOptions(ColumnChoice.none(), null);

    /** The files speak for themselves. */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    public ReadingOptions withColumns(ColumnChoice choice) {
        return new ReadingOptions(choice, key);
    }

    public ReadingOptions withKey(ShareKey newKey) {
        return new ReadingOptions(columns, newKey);
    }
}
