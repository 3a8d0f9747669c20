package io.sharelift.fuzz;

/** A ZIP file. */
public final class ZipFuzz {

    private ZipFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("wallets.zip", input);
    }
}
