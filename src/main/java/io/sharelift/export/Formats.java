package io.sharelift.export;

import java.util.List;
import java.util.Optional;

/** All formats, in the order in which they are asked. */
final class Formats {

    private static final List<ExportFormat> ALL =
            List.of(
                    new JsonArrayFormat(),
                    new NdjsonFormat(),
                    new JsonMapFormat(),
                    new BareShareFormat());

    private Formats() {}

    static Optional<ExportFormat> of(Head head) {
        return ALL.stream().filter(format -> format.looksLike(head)).findFirst();
    }
}
