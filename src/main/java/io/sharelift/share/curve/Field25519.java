package io.sharelift.share.curve;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

import java.math.BigInteger;

/**
 * The numbers modulo 2²⁵⁵ − 19 in Bouncy Castle's limbs, and the constants of Edwards25519 and
 * ristretto255, worked out from their definitions instead of copied.
 */
final class Field25519 {

    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D_VALUE =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

    static final int[] ONE = of(BigInteger.ONE);
    static final int[] D = of(D_VALUE);
    static final int[] TWO_D = of(D_VALUE.shiftLeft(1).mod(P));
    static final int[] SQRT_MINUS_ONE =
            of(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P));
    static final int[] INVERSE_SQRT_A_MINUS_D =
            inverseSqrt(of(D_VALUE.add(BigInteger.ONE).negate()));

    private Field25519() {}

    static int[] of(BigInteger value) {
        byte[] bigEndian = value.mod(P).toByteArray();
        byte[] encoded = new byte[32];
        for (int i = 0; i < bigEndian.length && i < 32; i++) {
            encoded[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return decode(encoded);
    }

    static int[] decode(byte[] encoded) {
        int[] value = X25519Field.create();
        X25519Field.decode255(encoded, value);
        return value;
    }

    static byte[] encode(int[] value) {
        int[] normal = value.clone();
        X25519Field.normalize(normal);
        byte[] encoded = new byte[32];
        X25519Field.encode(normal, encoded);
        return encoded;
    }

    static void add(int[] a, int[] b, int[] out) {
        X25519Field.add(a, b, out);
        X25519Field.carry(out);
    }

    static void subtract(int[] a, int[] b, int[] out) {
        X25519Field.sub(a, b, out);
        X25519Field.carry(out);
    }

    static void multiply(int[] a, int[] b, int[] out) {
        X25519Field.mul(a, b, out);
    }

    static int[] sum(int[] a, int[] b) {
        int[] out = X25519Field.create();
        add(a, b, out);
        return out;
    }

    static int[] difference(int[] a, int[] b) {
        int[] out = X25519Field.create();
        subtract(a, b, out);
        return out;
    }

    static int[] product(int[] a, int[] b) {
        int[] out = X25519Field.create();
        X25519Field.mul(a, b, out);
        return out;
    }

    static int[] square(int[] a) {
        int[] out = X25519Field.create();
        X25519Field.sqr(a, out);
        return out;
    }

    static int[] inverse(int[] a) {
        int[] out = X25519Field.create();
        X25519Field.invVar(a, out);
        return out;
    }

    static int[] negated(int[] a) {
        return difference(X25519Field.create(), a);
    }

    /** Whether the value, written in full, is odd: what RFC 9496 calls negative. */
    static boolean isNegative(int[] a) {
        return (encode(a)[0] & 1) != 0;
    }

    static boolean isZero(int[] a) {
        for (byte b : encode(a)) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    static int[] absolute(int[] a) {
        return isNegative(a) ? negated(a) : a;
    }

    /** A square root, either of the two; empty ({@code length == 0}) if there is none. */
    static int[] sqrt(int[] a) {
        return ratioSqrt(a, ONE);
    }

    /** A square root of a/b, either of the two; empty ({@code length == 0}) if there is none. */
    static int[] ratioSqrt(int[] a, int[] b) {
        int[] out = X25519Field.create();
        return X25519Field.sqrtRatioVar(a, b, out) ? out : new int[0];
    }

    /**
     * A square root of 1/v, either of the two; zero for zero, and empty ({@code length == 0}) if
     * there is none.
     */
    static int[] inverseSqrt(int[] v) {
        int[] out = X25519Field.create();
        if (isZero(v)) {
            return out;
        }
        return ratioSqrt(ONE, v);
    }
}
