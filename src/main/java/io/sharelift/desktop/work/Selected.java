package io.sharelift.desktop.work;

import io.sharelift.export.Inventory;
import io.sharelift.export.Selection;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The wallets of a list that the operator opened.
 *
 * @param name of the list's file
 * @param missing how many of them no export has
 */
public record Selected(String name, Selection selection, int missing) {

    /** Not for the window's thread. */
    public static Selected read(Path file, Inventory inventory) throws IOException {
        Selection selection = Selection.read(file);
        return new Selected(
                String.valueOf(file.getFileName()), selection, selection.missing(inventory).size());
    }
}
