package io.sharelift.export;

/**
 * How a share's text is written in its file, so that it can be made plain when it is read again.
 */
public enum TextForm {
    /** Byte for byte. */
    PLAIN,
    /** In a JSON string with backslash escapes. */
    JSON_ESCAPED,
    /** In a quoted cell of a CSV file, each quote inside written twice. */
    QUOTES_DOUBLED,
    /** In UTF-16, the low byte first. */
    UTF16_LE,
    /** In UTF-16, the high byte first. */
    UTF16_BE,
    /** In a quoted cell in UTF-16, the low byte first. */
    UTF16_LE_QUOTES_DOUBLED,
    /** In a quoted cell in UTF-16, the high byte first. */
    UTF16_BE_QUOTES_DOUBLED
}
