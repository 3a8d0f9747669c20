package io.sharelift.export;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table by its place.
 *
 * @param text the text if it is a name or a fact, null if it is or may be a share
 */
record TableCell(SourcePlace place, @Nullable String text) {

    long length() {
        return place.length();
    }
}
