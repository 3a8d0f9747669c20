package io.sharelift.share.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.SecretBytes;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.HexFormat;

class Secp256k1PointTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String GENERATOR =
            "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

    @Test
    void onceTheGeneratorIsTheGenerator() {
        assertThat(times(BigInteger.ONE)).hasToString(GENERATOR);
    }

    @Test
    void zeroAndWhatIsNotBelowTheOrderAreNoShares() {
        assertThat(Secp256k1Point.generatorTimes(scalar(BigInteger.ZERO))).isEmpty();
        assertThat(Secp256k1Point.generatorTimes(scalar(Secp256k1Point.ORDER))).isEmpty();
    }

    @Test
    void twoHalvesThatCancelOutGiveNoKey() {
        Secp256k1Point last = times(Secp256k1Point.ORDER.subtract(BigInteger.ONE));
        assertThat(last.plus(times(BigInteger.ONE))).isEmpty();
        assertThat(last.plus(times(BigInteger.TWO))).contains(times(BigInteger.ONE));
    }

    @Test
    void onlyPointsOnTheCurveAreRead() {
        byte[] compressed = HEX.parseHex(GENERATOR);
        Secp256k1Point point = Secp256k1Point.decode(compressed).orElseThrow();
        assertThat(Secp256k1Point.decode(point.uncompressed())).contains(point);
        byte[] off = point.uncompressed();
        off[64] ^= 1;
        assertThat(Secp256k1Point.decode(off)).isEmpty();
        assertThat(Secp256k1Point.decode(new byte[1])).isEmpty();
        assertThat(Secp256k1Point.decode(new byte[33])).isEmpty();
        compressed[0] = 4;
        assertThat(Secp256k1Point.decode(compressed)).isEmpty();
        assertThat(Secp256k1Point.decode(HEX.parseHex("02" + "ff".repeat(32)))).isEmpty();
    }

    private static Secp256k1Point times(BigInteger value) {
        return Secp256k1Point.generatorTimes(scalar(value)).orElseThrow();
    }

    private static SecretBytes scalar(BigInteger value) {
        byte[] hex = HEX.parseHex("%064x".formatted(value));
        return SecretBytes.copyOf(hex);
    }
}
