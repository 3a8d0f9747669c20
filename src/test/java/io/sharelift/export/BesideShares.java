package io.sharelift.export;

import io.sharelift.export.MadeExport.Made;
import io.sharelift.export.OtherFields.Field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Short ways to read what stands beside the shares of an export. */
final class BesideShares {

    private BesideShares() {}

    /** A share of a wallet with a signer that stands for a secret one. */
    static String share(String id) {
        return new Made(id, "0x" + "ab".repeat(20), "who", "fixture+signer/of" + id).share();
    }

    /** Every row's fields as one line of {@code name=value}. */
    static List<String> read(Path file) throws IOException {
        Inventory inventory = Exports.read(file);
        List<String> rows = new ArrayList<>();
        try (OtherFields fields = inventory.otherFields()) {
            for (WalletRow row : inventory.rows()) {
                rows.add(words(fields.of(row)));
            }
        }
        return rows;
    }

    static String words(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.joining("|"));
    }

    static List<String> names(Path file) throws IOException {
        try (OtherFields fields = Exports.read(file).otherFields()) {
            return fields.names();
        }
    }
}
