package io.sharelift.enclave;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** The one form in which public keys on P-256 are written here (RFC 5480): 91 bytes of DER. */
final class Spki {

    /** Everything before the point: algorithm, curve, lengths. It never varies. */
    private static final byte[] HEADER =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private static final int POINT = HEADER.length;
    private static final byte UNCOMPRESSED = 4;

    /** Bytes of a coordinate. */
    static final int NUMBER = 32;

    /** Bytes of a point. */
    static final int POINT_SIZE = 1 + 2 * NUMBER;

    /** Where the coordinates are. */
    static final int X = POINT + 1;

    static final int Y = X + NUMBER;

    private static final int SIZE = Y + NUMBER;

    private Spki() {}

    /** Whether the bytes have the length and the header; the point may still be anywhere. */
    static boolean is(byte[] der) {
        return der.length == SIZE
                && Arrays.equals(der, 0, POINT, HEADER, 0, POINT)
                && der[POINT] == UNCOMPRESSED;
    }

    /** A key whose coordinates are still to be written. */
    static byte[] blank() {
        byte[] spki = Arrays.copyOf(HEADER, SIZE);
        spki[POINT] = UNCOMPRESSED;
        return spki;
    }

    /** The 65 bytes of the point. */
    static byte[] pointOf(byte[] spki) {
        return Arrays.copyOfRange(spki, POINT, SIZE);
    }

    /** The 64 bytes of both coordinates. */
    static byte[] numbersOf(byte[] spki) {
        return Arrays.copyOfRange(spki, X, SIZE);
    }

    static BigInteger number(byte[] spki, int at) {
        return new BigInteger(1, spki, at, NUMBER);
    }
}
