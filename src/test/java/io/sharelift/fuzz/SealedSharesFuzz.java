package io.sharelift.fuzz;

/** Shares sealed by the company, in any format, read with their key. */
public final class SealedSharesFuzz {

    private SealedSharesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ExportCheck.holdSealed("sealed.json", FoldedText.wrapped(input));
    }
}
