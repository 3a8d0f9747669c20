package io.sharelift.share.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.SecretBytes;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;

class EdwardsPointTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theGeneratorIsThatOfEd25519() {
        assertThat(HEX.formatHex(EdwardsPoint.BASE.encodeEd25519()))
                .isEqualTo("58" + "66".repeat(31));
    }

    @Test
    void smallMultiplesOfTheGeneratorAreThoseOfTheStandard() {
        String[] multiples = {
            "0000000000000000000000000000000000000000000000000000000000000000",
            "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76",
            "6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919",
            "94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259"
        };
        for (int i = 0; i < multiples.length; i++) {
            byte[] encoded =
                    EdwardsPoint.BASE.times(scalar(BigInteger.valueOf(i))).encodeRistretto();
            assertThat(HEX.formatHex(encoded)).isEqualTo(multiples[i]);
            assertThat(EdwardsPoint.decodeRistretto(encoded).orElseThrow().encodeRistretto())
                    .isEqualTo(encoded);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void whatTheStandardCallsInvalidIsRefused(String hex) {
        assertThat(EdwardsPoint.decodeRistretto(HEX.parseHex(hex))).isEmpty();
    }

    @Test
    void anElementHasThirtyTwoBytes() {
        assertThat(EdwardsPoint.decodeRistretto(new byte[31])).isEmpty();
        assertThat(EdwardsPoint.decodeRistretto(new byte[33])).isEmpty();
    }

    @Property(tries = 40)
    void addingPointsIsAddingNumbers(@ForAll @Size(32) byte[] one, @ForAll @Size(32) byte[] other) {
        BigInteger a = new BigInteger(1, one).mod(EdwardsPoint.ORDER);
        BigInteger b = new BigInteger(1, other).mod(EdwardsPoint.ORDER);
        EdwardsPoint pointA = EdwardsPoint.BASE.times(scalar(a));
        EdwardsPoint pointB = EdwardsPoint.BASE.times(scalar(b));
        assertThat(pointA.plus(pointB))
                .isEqualTo(EdwardsPoint.BASE.times(scalar(a.add(b).mod(EdwardsPoint.ORDER))));
        assertThat(pointA.minus(pointB))
                .isEqualTo(EdwardsPoint.BASE.times(scalar(a.subtract(b).mod(EdwardsPoint.ORDER))));
        assertThat(pointA.doubled()).isEqualTo(pointA.plus(pointA));
        assertThat(EdwardsPoint.decodeRistretto(pointA.encodeRistretto())).contains(pointA);
    }

    @Property(tries = 60)
    void ourPublicKeysAreThoseOfAnIndependentEd25519(@ForAll @Size(32) byte[] seed)
            throws Exception {
        byte[] expected = new byte[32];
        Ed25519.generatePublicKey(seed, 0, expected, 0);
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(seed);
        hash[0] &= (byte) 0xf8;
        hash[31] &= 0x7f;
        hash[31] |= 0x40;
        byte[] clamped = java.util.Arrays.copyOf(hash, 32);
        EdwardsPoint key = EdwardsPoint.BASE.times(SecretBytes.copyOf(clamped));
        assertThat(key.encodeEd25519()).isEqualTo(expected);
        assertThat(EdwardsPoint.decodeRistretto(key.encodeRistretto()).orElseThrow())
                .extracting(EdwardsPoint::encodeEd25519)
                .isEqualTo(expected);
    }

    /** Reading an element gives one of four points; the key is the same whichever it is. */
    @Property(tries = 300)
    void thePublicKeyIsThatOfThePointWithoutTorsion(@ForAll @Size(32) byte[] number) {
        BigInteger scalar = new BigInteger(1, number).mod(EdwardsPoint.ORDER);
        EdwardsPoint point = EdwardsPoint.BASE.times(scalar(scalar));
        EdwardsPoint read = EdwardsPoint.decodeRistretto(point.encodeRistretto()).orElseThrow();
        BigInteger eighth = BigInteger.valueOf(8).modInverse(EdwardsPoint.ORDER);
        EdwardsPoint cleared = read.doubled().doubled().doubled().times(scalar(eighth));

        assertThat(read.encodeEd25519()).isEqualTo(cleared.compressed());
        assertThat(point.encodeEd25519()).isEqualTo(cleared.compressed());
    }

    private static SecretBytes scalar(BigInteger value) {
        byte[] bigEndian = value.toByteArray();
        byte[] out = new byte[32];
        for (int i = 0; i < bigEndian.length && i < 32; i++) {
            out[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return SecretBytes.copyOf(out);
    }
}
