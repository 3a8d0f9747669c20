package io.sharelift.share.curve;

import static io.sharelift.share.curve.Field25519.difference;
import static io.sharelift.share.curve.Field25519.product;
import static io.sharelift.share.curve.Field25519.square;
import static io.sharelift.share.curve.Field25519.sum;

import io.sharelift.share.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A point of Edwards25519 taken as an element of ristretto255 (RFC 9496), which is how ED25519
 * wallets write their group key and their shares.
 *
 * <p>Two points are equal if they are the same element of ristretto255, whatever their torsion.
 */
public final class EdwardsPoint {

    /** The order of ristretto255 and of the large subgroup of Edwards25519. */
    public static final BigInteger ORDER =
            BigInteger.TWO
                    .pow(252)
                    .add(new BigInteger("27742317777372353535851937790883648493", 10));

    /** The generator. */
    public static final EdwardsPoint BASE = base();

    private final EdwardsCoordinates at;

    private EdwardsPoint(EdwardsCoordinates at) {
        this.at = at;
    }

    /** The element of ristretto255 that these 32 bytes are; empty unless they are its only form. */
    public static Optional<EdwardsPoint> decodeRistretto(byte[] encoded) {
        if (encoded.length != 32) {
            return Optional.empty();
        }
        int[] s = Field25519.decode(encoded);
        if (!Arrays.equals(Field25519.encode(s), encoded) || Field25519.isNegative(s)) {
            return Optional.empty();
        }
        int[] ss = square(s);
        int[] u1 = difference(Field25519.ONE, ss);
        int[] u2 = sum(Field25519.ONE, ss);
        int[] u2Squared = square(u2);
        int[] v = difference(Field25519.negated(product(Field25519.D, square(u1))), u2Squared);
        int[] root = Field25519.inverseSqrt(product(v, u2Squared));
        if (root.length == 0) {
            return Optional.empty();
        }
        int[] denominatorX = product(root, u2);
        int[] denominatorY = product(product(root, denominatorX), v);
        int[] x = Field25519.absolute(product(sum(s, s), denominatorX));
        int[] y = product(u1, denominatorY);
        int[] t = product(x, y);
        if (Field25519.isNegative(t) || Field25519.isZero(y)) {
            return Optional.empty();
        }
        return Optional.of(
                new EdwardsPoint(new EdwardsCoordinates(x, y, Field25519.ONE.clone(), t)));
    }

    /** The 32 bytes of the element of ristretto255. */
    public byte[] encodeRistretto() {
        int[] u1 = product(sum(at.z(), at.y()), difference(at.z(), at.y()));
        int[] u2 = product(at.x(), at.y());
        int[] root = Field25519.inverseSqrt(product(u1, square(u2)));
        int[] d1 = product(root, u1);
        int[] d2 = product(root, u2);
        int[] inverseZ = product(product(d1, d2), at.t());
        boolean rotate = Field25519.isNegative(product(at.t(), inverseZ));
        int[] x = rotate ? product(at.y(), Field25519.SQRT_MINUS_ONE) : at.x();
        int[] y = rotate ? product(at.x(), Field25519.SQRT_MINUS_ONE) : at.y();
        int[] inverse = rotate ? product(d1, Field25519.INVERSE_SQRT_A_MINUS_D) : d2;
        if (Field25519.isNegative(product(x, inverseZ))) {
            y = Field25519.negated(y);
        }
        return Field25519.encode(Field25519.absolute(product(inverse, difference(at.z(), y))));
    }

    /**
     * The 32 bytes of an Ed25519 public key: the point of the large subgroup (what multiplying by 8
     * and by 1/8 gives), written as RFC 8032 does.
     */
    public byte[] encodeEd25519() {
        return withoutTorsion().at.compressed();
    }

    /** This very point as RFC 8032 writes it. */
    byte[] compressed() {
        return at.compressed();
    }

    public EdwardsPoint plus(EdwardsPoint other) {
        EdwardsCoordinates out = EdwardsCoordinates.identity();
        new EdwardsAdder().sum(at, other.at, out);
        return new EdwardsPoint(out);
    }

    public EdwardsPoint minus(EdwardsPoint other) {
        EdwardsCoordinates that = other.at;
        return plus(
                new EdwardsPoint(
                        new EdwardsCoordinates(
                                Field25519.negated(that.x()),
                                that.y(),
                                that.z(),
                                Field25519.negated(that.t()))));
    }

    public EdwardsPoint doubled() {
        return plus(this);
    }

    /** This point times a secret number of 32 bytes, the lowest first. */
    public EdwardsPoint times(SecretBytes scalar) {
        return new EdwardsPoint(ladder(at, scalar.memory()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdwardsPoint that
                && Arrays.equals(encodeRistretto(), that.encodeRistretto());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encodeRistretto());
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(encodeRistretto());
    }

    private EdwardsPoint withoutTorsion() {
        return new EdwardsPoint(Torsion.removed(at));
    }

    /** The same steps whatever the scalar is, in arrays that are wiped. */
    private static EdwardsCoordinates ladder(EdwardsCoordinates point, MemorySegment scalar) {
        EdwardsAdder adder = new EdwardsAdder();
        EdwardsCoordinates low = EdwardsCoordinates.identity();
        EdwardsCoordinates high = point.copy();
        int swapped = 0;
        for (int bit = (int) scalar.byteSize() * 8 - 1; bit >= 0; bit--) {
            int set = (scalar.get(ValueLayout.JAVA_BYTE, bit >>> 3) >>> (bit & 7)) & 1;
            low.swapWith(high, swapped ^ set);
            swapped = set;
            adder.sum(low, high, high);
            adder.sum(low, low, low);
        }
        low.swapWith(high, swapped);
        high.wipe();
        adder.wipe();
        return low;
    }

    private static EdwardsPoint base() {
        byte[] ristretto =
                HexFormat.of()
                        .parseHex(
                                "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76");
        return decodeRistretto(ristretto).orElseThrow().withoutTorsion();
    }
}
