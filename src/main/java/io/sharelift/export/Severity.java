package io.sharelift.export;

/** How much a finding matters. */
public enum Severity {
    /** The wallet cannot be migrated from this row as it is. */
    BLOCKS,
    /** It can, but somebody should look first. */
    LOOK,
    /** Good to know. */
    NOTE
}
