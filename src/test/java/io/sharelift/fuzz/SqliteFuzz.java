package io.sharelift.fuzz;

/** The bytes of a database. */
public final class SqliteFuzz {

    private SqliteFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("shares.db", input);
    }
}
