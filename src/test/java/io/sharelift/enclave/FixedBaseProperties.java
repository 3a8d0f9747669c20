package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;

import javax.crypto.KeyAgreement;

/** Two judges: Bouncy Castle's plainest multiplication, and the JDK's agreement. */
final class FixedBaseProperties {

    private static final ECPoint G = CustomNamedCurves.getByName("secp256r1").getG();
    private static final BigInteger N = P256.ORDER;
    private static final FixedBase BASE = P256.generator();

    /** For it alone the last addition doubles: see {@link FixedBase}. */
    private static final BigInteger DOUBLING =
            BigInteger.valueOf(-29).multiply(BigInteger.ONE.shiftLeft(256)).mod(N);

    @Property(tries = 300)
    void theGeneratorsMultiplesAreBouncyCastles(@ForAll("scalars") BigInteger scalar) {
        same(BASE.multiply(scalar), G, scalar);
    }

    @Property(tries = 40)
    void anyPointsMultiplesAreBouncyCastles(
            @ForAll("scalars") BigInteger of, @ForAll("scalars") BigInteger scalar) {
        ECPoint point = ECAlgorithms.referenceMultiply(G, of).normalize();
        same(new FixedBase(point).multiply(scalar), point, scalar);
    }

    @Property(tries = 60)
    void theSharedNumberIsTheJdks(@ForAll("scalars") BigInteger scalar)
            throws GeneralSecurityException {
        TestEnclave enclave = TestEnclave.generate();
        byte[] x = new byte[32];
        enclave.key().base().multiply(scalar).normalize().getAffineXCoord().encodeTo(x, 0);
        assertThat(x).isEqualTo(agreedByTheJdk(scalar, enclave.key().spki()));
    }

    @Property(tries = 60)
    void theEphemeralKeyIsTheOneThatTheJdkAgreesWith(@ForAll("scalars") BigInteger scalar)
            throws GeneralSecurityException {
        byte[] spki = P256.spkiOf(BASE.multiply(scalar).normalize());
        byte[] generator = P256.spkiOf(G.normalize());
        byte[] x = java.util.Arrays.copyOfRange(spki, Spki.X, Spki.Y);
        assertThat(x).isEqualTo(agreedByTheJdk(scalar, generator));
    }

    @Property(tries = 60)
    void multiplyingIsLinear(@ForAll("scalars") BigInteger one, @ForAll("scalars") BigInteger two) {
        BigInteger sum = one.add(two).mod(N);
        ECPoint added = BASE.multiply(one).add(BASE.multiply(two));
        if (sum.signum() == 0) {
            assertThat(added.isInfinity()).isTrue();
        } else {
            assertThat(added).isEqualTo(BASE.multiply(sum));
        }
    }

    @Example
    void everyEdgeIsRight() {
        for (int i = 1; i <= 1100; i++) {
            BigInteger small = BigInteger.valueOf(i);
            same(BASE.multiply(small), G, small);
            same(BASE.multiply(N.subtract(small)), G, N.subtract(small));
        }
        for (int bit = 0; bit < 256; bit++) {
            for (int near = -1; near <= 1; near++) {
                BigInteger scalar = BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(near));
                if (scalar.signum() > 0 && scalar.compareTo(N) < 0) {
                    same(BASE.multiply(scalar), G, scalar);
                }
            }
        }
        same(BASE.multiply(DOUBLING), G, DOUBLING);
    }

    /** The digits that are looked up belong to (k + 2^260 - 1) / 2: here they are chosen. */
    @Property(tries = 200)
    void digitsThatAreAllAlikeOrMostlyZeroAreRight(@ForAll("digits") BigInteger digits) {
        BigInteger scalar =
                digits.shiftLeft(1)
                        .subtract(BigInteger.ONE.shiftLeft(260).subtract(BigInteger.ONE))
                        .mod(N);
        if (scalar.signum() > 0) {
            same(BASE.multiply(scalar), G, scalar);
        }
    }

    @Provide
    Arbitrary<BigInteger> scalars() {
        BigInteger last = N.subtract(BigInteger.ONE);
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ONE, last),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofSize(32)
                        .map(bytes -> new BigInteger(1, bytes).mod(last).add(BigInteger.ONE)),
                Arbitraries.of(BigInteger.ONE, BigInteger.TWO, last, N.shiftRight(1), DOUBLING));
    }

    @Provide
    Arbitrary<BigInteger> digits() {
        Arbitrary<BigInteger> alike =
                Arbitraries.integers()
                        .between(0, 31)
                        .map(digit -> number(digit, (1L << 52) - 1).mod(N));
        Arbitrary<BigInteger> sparse =
                Arbitraries.integers()
                        .between(1, 31)
                        .flatMap(
                                digit ->
                                        Arbitraries.longs()
                                                .between(0, (1L << 51) - 1)
                                                .map(places -> number(digit, places)));
        return Arbitraries.oneOf(alike, sparse);
    }

    private static BigInteger number(int digit, long places) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < 52; i++) {
            if ((places >>> i & 1) == 1) {
                number = number.add(BigInteger.valueOf(digit).shiftLeft(5 * i));
            }
        }
        return number;
    }

    private static void same(ECPoint found, ECPoint point, BigInteger scalar) {
        assertThat(found.isValid()).isTrue();
        assertThat(found).isEqualTo(ECAlgorithms.referenceMultiply(point, scalar));
    }

    private static byte[] agreedByTheJdk(BigInteger scalar, byte[] spki)
            throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("EC", "SunEC");
        ECPublicKey other = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(spki));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH", "SunEC");
        agreement.init(keys.generatePrivate(new ECPrivateKeySpec(scalar, other.getParams())));
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
