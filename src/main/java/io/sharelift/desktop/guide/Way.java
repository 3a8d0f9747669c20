package io.sharelift.desktop.guide;

import java.util.Locale;

/** Where a step of the guide leads to. */
public enum Way {
    EXPORTS,
    INSPECT,
    PLAN,
    MIGRATE,
    READY,
    /** The table of calls on the same page. */
    CALLS;

    /** The ID of the step at the left. */
    String screen() {
        return name().toLowerCase(Locale.ROOT);
    }
}
