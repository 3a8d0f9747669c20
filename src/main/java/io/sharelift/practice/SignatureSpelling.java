package io.sharelift.practice;

import java.util.HexFormat;

/** How a signature is written in an answer, since Para's own pages show both. */
public enum SignatureSpelling {
    BARE(""),
    WITH_0X("0x");

    private final String before;

    SignatureSpelling(String before) {
        this.before = before;
    }

    String of(byte[] signature) {
        return before + HexFormat.of().formatHex(signature);
    }
}
