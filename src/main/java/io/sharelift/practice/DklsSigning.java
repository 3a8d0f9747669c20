package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.curve.Secp256k1Point;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Signs with both halves of a DKLS wallet, whose sum is the private key: ECDSA over 32 bytes as
 * they are, with the number of RFC 6979 and s in the lower half. Numbers on the heap cannot be
 * wiped: not for keys that somebody depends on.
 */
final class DklsSigning {

    private static final BigInteger ORDER = Secp256k1Point.ORDER;

    /** What is signed has this many bytes. */
    static final int MESSAGE = 32;

    private DklsSigning() {}

    /** 65 bytes: r, s, and 0 or 1 for the y of r. */
    static byte[] sign(SecretBytes user, SecretBytes para, byte[] message) {
        BigInteger key = number(user).add(number(para)).mod(ORDER);
        BigInteger hash = new BigInteger(1, message);
        HMacDSAKCalculator numbers = new HMacDSAKCalculator(new SHA256Digest());
        numbers.init(ORDER, key, message);
        while (true) {
            BigInteger k = numbers.nextK();
            byte[] point = point(k);
            BigInteger r = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
            BigInteger s = k.modInverse(ORDER).multiply(hash.add(r.multiply(key))).mod(ORDER);
            // A wrapped r would need another last byte, and is as rare as a zero.
            if (r.compareTo(ORDER) < 0 && r.signum() > 0 && s.signum() > 0) {
                boolean high = s.compareTo(ORDER.shiftRight(1)) > 0;
                return signature(r, high ? ORDER.subtract(s) : s, (point[0] == 3) != high);
            }
        }
    }

    private static byte[] signature(BigInteger r, BigInteger s, boolean odd) {
        byte[] signature = new byte[65];
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, r), 0, signature, 0, 32);
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, s), 0, signature, 32, 32);
        signature[64] = (byte) (odd ? 1 : 0);
        return signature;
    }

    private static byte[] point(BigInteger k) {
        byte[] bytes = BigIntegers.asUnsignedByteArray(32, k);
        try (SecretBytes scalar = SecretBytes.copyOf(bytes)) {
            return Secp256k1Point.generatorTimes(scalar).orElseThrow().compressed();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static BigInteger number(SecretBytes half) {
        byte[] bytes = new byte[(int) half.size()];
        try {
            half.copyTo(bytes, 0);
            return new BigInteger(1, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
