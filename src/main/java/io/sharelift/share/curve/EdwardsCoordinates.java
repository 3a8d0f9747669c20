package io.sharelift.share.curve;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

import java.util.Arrays;

/** Extended coordinates (X : Y : Z : T) with x = X/Z, y = Y/Z, xy = T/Z, in arrays that change. */
final class EdwardsCoordinates {

    private final int[] x;
    private final int[] y;
    private final int[] z;
    private final int[] t;

    EdwardsCoordinates(int[] x, int[] y, int[] z, int[] t) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.t = t;
    }

    int[] x() {
        return x;
    }

    int[] y() {
        return y;
    }

    int[] z() {
        return z;
    }

    int[] t() {
        return t;
    }

    static EdwardsCoordinates identity() {
        return new EdwardsCoordinates(
                X25519Field.create(),
                Field25519.ONE.clone(),
                Field25519.ONE.clone(),
                X25519Field.create());
    }

    EdwardsCoordinates copy() {
        return new EdwardsCoordinates(x.clone(), y.clone(), z.clone(), t.clone());
    }

    /** Swaps the two if {@code swap} is 1, in the same time if it is 0. */
    void swapWith(EdwardsCoordinates other, int swap) {
        X25519Field.cswap(swap, x, other.x);
        X25519Field.cswap(swap, y, other.y);
        X25519Field.cswap(swap, z, other.z);
        X25519Field.cswap(swap, t, other.t);
    }

    /** y, and the sign of x in the highest bit (RFC 8032, 5.1.2). */
    byte[] compressed() {
        int[] inverseZ = Field25519.inverse(z);
        byte[] encoded = Field25519.encode(Field25519.product(y, inverseZ));
        if (Field25519.isNegative(Field25519.product(x, inverseZ))) {
            encoded[31] |= (byte) 0x80;
        }
        return encoded;
    }

    void wipe() {
        for (int[] coordinate : new int[][] {x, y, z, t}) {
            Arrays.fill(coordinate, 0);
        }
    }
}
