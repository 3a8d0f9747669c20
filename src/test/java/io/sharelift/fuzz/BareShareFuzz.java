package io.sharelift.fuzz;

/** Shares and nothing else. */
public final class BareShareFuzz {

    private BareShareFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.hold("share.txt", FoldedText.wrapped(input));
    }
}
