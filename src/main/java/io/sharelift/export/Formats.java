package io.sharelift.export;

import java.util.List;
import java.util.Optional;

/** All formats, in the order in which they are asked. */
final class Formats {

    private final List<ExportFormat> all;

    Formats(ReadingOptions options) {
        this.all =
                List.of(
                        new SqliteFormat(options),
                        new JsonArrayFormat(),
                        new NdjsonFormat(),
                        new JsonMapFormat(),
                        new CsvFormat(options),
                        new BareShareFormat());
    }

    Optional<ExportFormat> of(Head head) {
        boolean utf16 = head.isUtf16();
        return all.stream()
                .filter(format -> format.readsUtf16() || !utf16)
                .filter(format -> format.looksLike(head))
                .findFirst();
    }
}
