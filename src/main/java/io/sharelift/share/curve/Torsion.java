package io.sharelift.share.curve;

import static io.sharelift.share.curve.Field25519.difference;
import static io.sharelift.share.curve.Field25519.product;
import static io.sharelift.share.curve.Field25519.square;
import static io.sharelift.share.curve.Field25519.sum;

import java.math.BigInteger;

/**
 * Tells which of the four points that are one element of ristretto255 lies in the large subgroup,
 * with some six square roots instead of a multiplication by 1/8 (after Thomas Pornin,
 * "Point-Halving and Subgroup Membership in Twisted Edwards Curves", 2022). For public points: it
 * takes no care to take always the same time.
 *
 * <p>On the Montgomery curve v² = u³ + Au² + u the Tate pairing with the point of order four, (1,
 * s), says whether a point that is twice another is also four times another. If it is not, the
 * point of order four is added. Then the point is halved, and the pairing of the half says whether
 * the point is eight times another; if it is not, the point of order two is added. The whole is
 * compared with the multiplication in {@code EdwardsPointTest}.
 */
final class Torsion {

    private static final BigInteger A_PLUS_2 = BigInteger.valueOf(486664);
    private static final int[] S = Field25519.sqrt(Field25519.of(A_PLUS_2));
    private static final int[] FROM_EDWARDS = Field25519.sqrt(Field25519.of(A_PLUS_2.negate()));
    private static final int[] HALF = Field25519.inverse(Field25519.of(BigInteger.TWO));
    private static final int[] FOUR = Field25519.of(BigInteger.valueOf(4));

    private int[] x;
    private int[] y;
    private int[] u = Field25519.ONE;
    private int[] v = Field25519.ONE;

    /** 1/√u. */
    private int[] inverseRoot = Field25519.ONE;

    private Torsion(int[] x, int[] y) {
        this.x = x;
        this.y = y;
    }

    /** The point of the large subgroup, for a point that is twice another. */
    static EdwardsCoordinates removed(EdwardsCoordinates point) {
        int[] inverseZ = Field25519.inverse(point.z());
        int[] x = product(point.x(), inverseZ);
        int[] y = product(point.y(), inverseZ);
        if (Field25519.isZero(x) || Field25519.isZero(y)) {
            return EdwardsCoordinates.identity();
        }
        return new Torsion(x, y).removed();
    }

    private EdwardsCoordinates removed() {
        toMontgomery();
        if (!isFourTimesAnother(u, v, product(u, inverseRoot))) {
            int[] oldX = x;
            x = product(Field25519.SQRT_MINUS_ONE, y);
            y = product(Field25519.SQRT_MINUS_ONE, oldX);
            toMontgomery();
        }
        if (!isHalfFourTimesAnother()) {
            x = Field25519.negated(x);
            y = Field25519.negated(y);
        }
        return new EdwardsCoordinates(x, y, Field25519.ONE.clone(), product(x, y));
    }

    private void toMontgomery() {
        int[] above = sum(Field25519.ONE, y);
        int[] below = difference(Field25519.ONE, y);
        int[] inverse = Field25519.inverse(product(x, below));
        u = product(above, product(inverse, x));
        v = product(product(FROM_EDWARDS, u), product(inverse, below));
        inverseRoot = root(Field25519.ratioSqrt(below, above));
    }

    private boolean isHalfFourTimesAnother() {
        int[] twiceU = sum(u, u);
        int[] step = product(sum(v, v), inverseRoot);
        int[] w = sum(twiceU, step);
        int[] gap = Field25519.sqrt(difference(square(w), FOUR));
        if (gap.length == 0) {
            w = difference(twiceU, step);
            gap = root(Field25519.sqrt(difference(square(w), FOUR)));
        }
        int[] halfU = product(sum(w, gap), HALF);
        int[] twiceV = product(difference(square(halfU), Field25519.ONE), inverseRoot);
        return isFourTimesAnother(halfU, product(twiceV, HALF), root(Field25519.sqrt(halfU)));
    }

    /** The pairing, given that the point is twice another, so that u has this root. */
    private static boolean isFourTimesAnother(int[] u, int[] v, int[] root) {
        return Field25519.sqrt(product(difference(v, product(S, u)), root)).length > 0;
    }

    private static int[] root(int[] perhaps) {
        if (perhaps.length == 0) {
            throw new IllegalArgumentException("This point is not twice another.");
        }
        return perhaps;
    }
}
