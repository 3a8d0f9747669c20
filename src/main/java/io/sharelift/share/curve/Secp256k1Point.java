package io.sharelift.share.curve;

import io.sharelift.share.SecretBytes;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A point of secp256k1 other than infinity: the public key of a DKLS or CGGMP wallet, or of a half.
 */
public final class Secp256k1Point {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

    /** How many points there are. */
    public static final BigInteger ORDER = CURVE.getN();

    private final ECPoint point;

    private Secp256k1Point(ECPoint point) {
        this.point = point.normalize();
    }

    /** The point that 33 or 65 bytes (SEC 1) are; empty if they are none. */
    public static Optional<Secp256k1Point> decode(byte[] encoded) {
        boolean shape =
                (encoded.length == 33 && (encoded[0] == 2 || encoded[0] == 3))
                        || (encoded.length == 65 && encoded[0] == 4);
        if (!shape) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secp256k1Point(CURVE.getCurve().decodePoint(encoded)));
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
    }

    /**
     * The point that 33 bytes are, by way of 65 bytes that may be the same point: if they are, no
     * square root need be found. Whatever they are, the point is that of the 33 bytes.
     */
    public static Optional<Secp256k1Point> decode(byte[] compressed, byte[] perhapsWhole) {
        boolean same =
                compressed.length == 33
                        && perhapsWhole.length == 65
                        && compressed[0] == 2 + (perhapsWhole[64] & 1)
                        && Arrays.equals(compressed, 1, 33, perhapsWhole, 1, 33);
        return (same ? decode(perhapsWhole) : Optional.<Secp256k1Point>empty())
                .or(() -> decode(compressed));
    }

    /**
     * The generator times a number of 32 bytes, the highest first; empty if it is zero or not below
     * the order. Bouncy Castle wants the number as a {@link BigInteger}, which nothing can wipe:
     * not for shares that somebody depends on.
     */
    public static Optional<Secp256k1Point> generatorTimes(SecretBytes scalar) {
        byte[] bytes = new byte[(int) scalar.size()];
        try {
            scalar.copyTo(bytes, 0);
            BigInteger number = new BigInteger(1, bytes);
            if (number.signum() == 0 || number.compareTo(ORDER) >= 0) {
                return Optional.empty();
            }
            ECPoint product = new FixedPointCombMultiplier().multiply(CURVE.getG(), number);
            return Optional.of(new Secp256k1Point(product));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * The public key under which r and s sign this number (SEC 1, 4.1.6), with the even or the odd
     * one of the two points whose x is r; empty if there is none.
     *
     * @param r of the signature, from 1 to below the order, as s
     * @param message what is signed, as a number
     */
    public static Optional<Secp256k1Point> recovered(
            BigInteger r, BigInteger s, BigInteger message, boolean odd) {
        byte[] encoded = new byte[33];
        byte[] x = BigIntegers.asUnsignedByteArray(32, r);
        encoded[0] = (byte) (odd ? 3 : 2);
        System.arraycopy(x, 0, encoded, 1, 32);
        BigInteger inverse = r.modInverse(ORDER);
        BigInteger byGenerator = message.negate().multiply(inverse).mod(ORDER);
        BigInteger byPoint = s.multiply(inverse).mod(ORDER);
        return decode(encoded)
                .map(
                        at ->
                                ECAlgorithms.sumOfTwoMultiplies(
                                        CURVE.getG(), byGenerator, at.point, byPoint))
                .filter(sum -> !sum.isInfinity())
                .map(Secp256k1Point::new);
    }

    /** The sum; empty if the two cancel out. */
    public Optional<Secp256k1Point> plus(Secp256k1Point other) {
        ECPoint sum = point.add(other.point);
        return sum.isInfinity() ? Optional.empty() : Optional.of(new Secp256k1Point(sum));
    }

    /** 33 bytes. */
    public byte[] compressed() {
        return point.getEncoded(true);
    }

    /** 65 bytes. */
    public byte[] uncompressed() {
        return point.getEncoded(false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secp256k1Point that && point.equals(that.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(compressed());
    }
}
