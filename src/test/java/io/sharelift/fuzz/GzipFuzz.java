package io.sharelift.fuzz;

/** A file packed with gzip. */
public final class GzipFuzz {

    private GzipFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("wallets.json.gz", input);
    }
}
