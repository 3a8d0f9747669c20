package io.sharelift.fuzz;

/** A JSON array of rows. */
public final class JsonArrayFuzz {

    private JsonArrayFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("wallets.json", FoldedText.wrapped(input));
    }
}
