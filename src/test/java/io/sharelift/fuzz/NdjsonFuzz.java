package io.sharelift.fuzz;

/** A JSON object on every line. */
public final class NdjsonFuzz {

    private NdjsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("wallets.ndjson", FoldedText.wrapped(input));
    }
}
