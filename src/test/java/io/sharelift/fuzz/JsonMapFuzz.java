package io.sharelift.fuzz;

/** A JSON object of rows. */
public final class JsonMapFuzz {

    private JsonMapFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("store.json", FoldedText.wrapped(input));
    }
}
