package io.sharelift.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A program of its own that pins a key for each of many addresses. */
final class PinsWriter {

    private PinsWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path keys = Path.of(arguments[0]);
        int pins = Integer.parseInt(arguments[2]);
        for (int i = 0; i < pins; i++) {
            new EnclavePins(new Home(keys, keys)).put(pin(arguments[1] + i));
        }
    }

    static EnclavePin pin(String base) {
        return new EnclavePin(
                base, "ab".repeat(32), null, "Ann", Instant.ofEpochSecond(0), null, false);
    }
}
