package io.sharelift.share.signature;

import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.curve.Secp256k1Point;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** Signatures made by the textbook and by the JDK, for the check to judge. */
final class Signatures {

    static final BigInteger ORDER = Secp256k1Point.ORDER;

    private Signatures() {}

    /** The generator of secp256k1 so many times. */
    static ECPoint times(BigInteger number) {
        return CustomNamedCurves.getByName("secp256k1").getG().multiply(number).normalize();
    }

    static Secp256k1Key key(BigInteger secret) {
        return new Secp256k1Key(
                Secp256k1Point.decode(times(secret).getEncoded(false)).orElseThrow());
    }

    /** ECDSA as SEC 1 has it, with this number; 65 bytes that end in 0 or 1. */
    static byte[] secp(BigInteger secret, BigInteger k, byte[] message) {
        ECPoint point = times(k);
        BigInteger r = point.getAffineXCoord().toBigInteger().mod(ORDER);
        BigInteger s =
                k.modInverse(ORDER)
                        .multiply(new BigInteger(1, message).add(r.multiply(secret)))
                        .mod(ORDER);
        return bytes(r, s, point.getAffineYCoord().testBitZero() ? 1 : 0);
    }

    static byte[] bytes(BigInteger r, BigInteger s, int last) {
        byte[] signature = new byte[65];
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, r), 0, signature, 0, 32);
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, s), 0, signature, 32, 32);
        signature[64] = (byte) last;
        return signature;
    }

    static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    }

    static BigInteger r(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
    }

    static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The 32 bytes of RFC 8032 at the end of what the JDK writes. */
    static byte[] bytes(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    }

    static byte[] ed25519(KeyPair pair, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }
}
