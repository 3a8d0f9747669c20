package io.sharelift.enclave;

import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECLookupTable;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.raw.Nat;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A point that is multiplied again and again: the generator, and the enclave's key. May be used by
 * several threads.
 *
 * <p>The multiples of the point that can occur are computed once, so that a multiplication is 51
 * additions and no doubling. The point's arithmetic is Bouncy Castle's.
 *
 * <p>With 2⁵ values v for a digit at place i, the table of this place has the odd multiples (2v -
 * 31)·2⁵ⁱ of the point, none of them infinity. For the sum over all 52 places to be k, the digits
 * have to be those of (k + 2²⁶⁰ - 1) / 2 modulo the order. What was added up before place i is an
 * odd number below 2⁵ⁱ, so two equal or opposite points never meet, except at the last place, which
 * goes round the order: for one single k the last addition doubles.
 */
final class FixedBase {

    private static final int BITS = 5;
    private static final int VALUES = 1 << BITS;
    private static final int PLACES = 52;

    /** One more than the digits fill, so that the last digit can be read like the others. */
    private static final int WORDS = 9;

    private static final BigInteger HALF = BigInteger.TWO.modInverse(P256.ORDER);
    private static final BigInteger SHIFT =
            BigInteger.ONE
                    .shiftLeft(BITS * PLACES)
                    .subtract(BigInteger.ONE)
                    .multiply(HALF)
                    .mod(P256.ORDER);

    private final ECLookupTable[] places = new ECLookupTable[PLACES];

    FixedBase(ECPoint point) {
        ECCurve curve = point.getCurve();
        ECPoint[] multiples = new ECPoint[PLACES * VALUES];
        ECPoint unit = point;
        for (int i = 0; i < PLACES; i++) {
            fill(multiples, i * VALUES, unit);
            unit = unit.timesPow2(BITS);
        }
        curve.normalizeAll(multiples);
        for (int i = 0; i < PLACES; i++) {
            places[i] = curve.createCacheSafeLookupTable(multiples, i * VALUES, VALUES);
        }
    }

    private static void fill(ECPoint[] multiples, int from, ECPoint unit) {
        ECPoint step = unit.twice();
        ECPoint odd = unit;
        for (int i = VALUES / 2; i < VALUES; i++) {
            multiples[from + i] = odd;
            multiples[from + VALUES - 1 - i] = odd.negate();
            odd = odd.add(step);
        }
    }

    /**
     * So many times the point, not yet normalized.
     *
     * @param scalar from 1 to n-1
     */
    ECPoint multiply(BigInteger scalar) {
        int[] digits =
                Nat.fromBigInteger(
                        Integer.SIZE * WORDS, scalar.multiply(HALF).add(SHIFT).mod(P256.ORDER));
        try {
            ECPoint sum = places[0].lookup(digit(digits, 0));
            for (int i = 1; i < PLACES; i++) {
                sum = sum.add(places[i].lookup(digit(digits, i)));
            }
            return sum;
        } finally {
            Arrays.fill(digits, 0);
        }
    }

    private static int digit(int[] digits, int place) {
        int bit = place * BITS;
        int word = bit / Integer.SIZE;
        long both = Integer.toUnsignedLong(digits[word]) | ((long) digits[word + 1] << 32);
        return (int) (both >>> (bit % Integer.SIZE)) & (VALUES - 1);
    }
}
