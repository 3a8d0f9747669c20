package io.sharelift.enclave;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

import java.math.BigInteger;

/** The curve P-256 as Bouncy Castle computes on it. */
final class P256 {

    static final ECCurve CURVE;
    static final BigInteger ORDER;

    static {
        var parameters = CustomNamedCurves.getByName("secp256r1");
        CURVE = parameters.getCurve();
        ORDER = parameters.getN();
    }

    private P256() {}

    /** Apart, so that the multiples are computed when the first share is sealed. */
    private static final class Generator {
        static final FixedBase BASE =
                new FixedBase(CustomNamedCurves.getByName("secp256r1").getG());
    }

    static FixedBase generator() {
        return Generator.BASE;
    }

    /** A normalized point as a public key. */
    static byte[] spkiOf(ECPoint point) {
        byte[] spki = Spki.blank();
        point.getAffineXCoord().encodeTo(spki, Spki.X);
        point.getAffineYCoord().encodeTo(spki, Spki.Y);
        return spki;
    }

    /**
     * The point of a public key.
     *
     * @throws EnclaveKeyException unless both coordinates are below p, the point is on the curve,
     *     and n times the point is infinity
     */
    static ECPoint enclavePoint(byte[] spki) throws EnclaveKeyException {
        BigInteger p = CURVE.getField().getCharacteristic();
        BigInteger x = Spki.number(spki, Spki.X);
        BigInteger y = Spki.number(spki, Spki.Y);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            throw new EnclaveKeyException(
                    "This key is invalid: its numbers are too large for the curve P-256.");
        }
        ECPoint point = CURVE.createPoint(x, y);
        if (!isOnCurve(x, y, p)) {
            throw new EnclaveKeyException(
                    "This key is invalid: its point is not on the curve P-256.");
        }
        if (!ECAlgorithms.referenceMultiply(point, ORDER).isInfinity()) {
            throw new EnclaveKeyException("This key is invalid: its point has the wrong order.");
        }
        return point;
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y, BigInteger p) {
        BigInteger a = CURVE.getA().toBigInteger();
        BigInteger b = CURVE.getB().toBigInteger();
        return y.multiply(y).mod(p).equals(x.multiply(x).add(a).multiply(x).add(b).mod(p));
    }
}
