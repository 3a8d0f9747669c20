package io.sharelift.enclave;

import org.bouncycastle.math.ec.ECPoint;

import java.math.BigInteger;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Agrees with the enclave on an AES key: ECDH on P-256 with an ephemeral key, and SHA-256 of the
 * shared x-coordinate. Not for several threads.
 */
final class Agreement {

    private final FixedBase enclave;
    private final MessageDigest sha256 = Fingerprints.sha256();
    private final byte[] secret = new byte[Spki.NUMBER];

    Agreement(EnclaveKey key) {
        this.enclave = key.base();
    }

    /**
     * Makes the ephemeral key of this number, and the AES key that comes of it.
     *
     * @return the ephemeral public key as SPKI
     */
    byte[] agree(BigInteger scalar, WipeableKey key) throws DigestException {
        ECPoint[] points = {P256.generator().multiply(scalar), enclave.multiply(scalar)};
        P256.CURVE.normalizeAll(points);
        // Always 32 bytes: a BigInteger drops leading zeros, which is silently wrong 1 time in 128.
        points[1].getAffineXCoord().encodeTo(secret, 0);
        sha256.update(secret);
        key.take(sha256);
        return P256.spkiOf(points[0]);
    }

    /** A digest keeps what it last worked on, so it works on zeros last. */
    void scrub() {
        Arrays.fill(secret, (byte) 0);
        sha256.reset();
        sha256.update(new byte[64]);
        sha256.digest();
    }
}
