package io.sharelift.desktop.guide;

/** What people ask, the gravest first. */
public enum Question {
    UNDO,
    CLAIMED,
    ALREADY,
    NOT_FOUND,
    NOT_READY,
    PACE,
    LEAVES,
    CLOSE,
    RECORD,
    AUDIT
}
