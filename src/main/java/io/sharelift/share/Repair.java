package io.sharelift.share;

/** What had to be forgiven to read base64, as Para's SDK forgives it without a word. */
public enum Repair {
    /** Line breaks or spaces inside. */
    WHITE_SPACE,
    /** Padding at the end missing or in the wrong place. */
    PADDING,
    /** {@code _} or {@code -} for {@code /} or {@code +}. */
    URL_ALPHABET,
    /** Characters that no base64 has, passed over. */
    FOREIGN_CHARACTERS
}
