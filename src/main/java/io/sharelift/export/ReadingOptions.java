package io.sharelift.export;

/**
 * What the operator adds to the files where they do not speak for themselves.
 *
 * @param columns which columns hold what
 */
public record ReadingOptions(ColumnChoice columns) {

    private static final ReadingOptions STANDARD = new ReadingOptions(ColumnChoice.none());

    /** The files speak for themselves. */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    public ReadingOptions withColumns(ColumnChoice choice) {
        return new ReadingOptions(choice);
    }
}
