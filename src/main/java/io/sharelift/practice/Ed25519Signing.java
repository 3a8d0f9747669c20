package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.curve.EdwardsPoint;

import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.util.BigIntegers;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Signs with both halves of an ED25519 wallet as RFC 8032 verifies it; twice the user's less Para's
 * is the private number, of which no seed is known. Numbers on the heap cannot be wiped: not for
 * keys that somebody depends on.
 */
final class Ed25519Signing {

    private static final BigInteger ORDER = EdwardsPoint.ORDER;

    private Ed25519Signing() {}

    /** 64 bytes. */
    static byte[] sign(SecretBytes user, SecretBytes para, byte[] message) {
        BigInteger key = number(user).shiftLeft(1).subtract(number(para)).mod(ORDER);
        byte[] secret = lowestFirst(key);
        byte[] publicKey = times(secret);
        // From the key and the message alone, so that no two messages ever share a number.
        BigInteger r = hash(secret, publicKey, message);
        byte[] point = times(lowestFirst(r));
        BigInteger s = hash(point, publicKey, message).multiply(key).add(r).mod(ORDER);
        byte[] signature = Arrays.copyOf(point, 64);
        System.arraycopy(lowestFirst(s), 0, signature, 32, 32);
        Arrays.fill(secret, (byte) 0);
        return signature;
    }

    /** The number times the base point, which has no torsion, so neither has this. */
    private static byte[] times(byte[] lowestFirst) {
        try (SecretBytes scalar = SecretBytes.copyOf(lowestFirst)) {
            return EdwardsPoint.BASE.times(scalar).encodeEd25519();
        }
    }

    private static BigInteger hash(byte[]... parts) {
        SHA512Digest digest = new SHA512Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[64];
        digest.doFinal(hash, 0);
        return new BigInteger(1, reversed(hash)).mod(ORDER);
    }

    private static BigInteger number(SecretBytes half) {
        byte[] bytes = new byte[(int) half.size()];
        try {
            half.copyTo(bytes, 0);
            return new BigInteger(1, reversed(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] lowestFirst(BigInteger number) {
        return reversed(BigIntegers.asUnsignedByteArray(32, number));
    }

    /** The same array, turned round. */
    private static byte[] reversed(byte[] bytes) {
        for (int i = 0, k = bytes.length - 1; i < k; i++, k--) {
            byte low = bytes[i];
            bytes[i] = bytes[k];
            bytes[k] = low;
        }
        return bytes;
    }
}
