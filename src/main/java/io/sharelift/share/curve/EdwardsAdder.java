package io.sharelift.share.curve;

import static io.sharelift.share.curve.Field25519.add;
import static io.sharelift.share.curve.Field25519.multiply;
import static io.sharelift.share.curve.Field25519.subtract;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

import java.util.Arrays;

/**
 * Adds points with the complete formula of RFC 8032, 5.1.4, which is right for doubling too, in
 * arrays of its own that can be wiped.
 */
final class EdwardsAdder {

    private final int[] a = X25519Field.create();
    private final int[] b = X25519Field.create();
    private final int[] c = X25519Field.create();
    private final int[] d = X25519Field.create();
    private final int[] e = X25519Field.create();
    private final int[] f = X25519Field.create();

    /** Sets {@code out} to p + q; it may be one of the two. */
    void sum(EdwardsCoordinates p, EdwardsCoordinates q, EdwardsCoordinates out) {
        subtract(p.y(), p.x(), e);
        subtract(q.y(), q.x(), f);
        multiply(e, f, a);
        add(p.y(), p.x(), e);
        add(q.y(), q.x(), f);
        multiply(e, f, b);
        multiply(p.t(), q.t(), e);
        multiply(e, Field25519.TWO_D, c);
        multiply(p.z(), q.z(), e);
        add(e, e, d);
        subtract(b, a, e);
        subtract(d, c, f);
        add(d, c, d);
        add(b, a, b);
        multiply(e, f, out.x());
        multiply(d, b, out.y());
        multiply(f, d, out.z());
        multiply(e, b, out.t());
    }

    void wipe() {
        for (int[] scratch : new int[][] {a, b, c, d, e, f}) {
            Arrays.fill(scratch, 0);
        }
    }
}
