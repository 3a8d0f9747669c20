package io.sharelift.desktop;

import java.nio.file.Path;
import java.util.List;

/**
 * The files that the window opens when it starts.
 *
 * @param records taken into the list of records and shown there
 * @param exports read as if they had been dropped
 */
public record ToOpen(List<Path> records, List<Path> exports) {

    public ToOpen {
        records = List.copyOf(records);
        exports = List.copyOf(exports);
    }
}
