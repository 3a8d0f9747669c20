package io.sharelift.export;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The fixture exports, and short ways to read them. */
final class Exports {

    private Exports() {}

    static Path file(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Exports.class.getResource("/exports/" + name), name)
                            .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Inventory read(Path... files) {
        return InventoryReader.read(List.of(files), ReadingProgress.none());
    }

    static Inventory read(String name) {
        return read(file(name));
    }

    static List<FindingCode> codes(WalletRow row) {
        return row.findings().stream().map(Finding::code).toList();
    }

    static List<FindingCode> fileCodes(Inventory inventory) {
        return inventory.files().getFirst().findings().stream().map(Finding::code).toList();
    }
}
