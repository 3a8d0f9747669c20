package io.sharelift.enclave;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.SecretKey;

/**
 * The AES key of one sealing, in memory that is used again and can be wiped: the JDK's own {@code
 * SecretKeySpec} keeps a copy that nobody can reach.
 */
final class WipeableKey implements SecretKey {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 32;

    @SuppressWarnings("serial") // never written
    private final byte[] key = new byte[SIZE];

    /** Takes the digest's result for the key. */
    void take(MessageDigest digest) throws DigestException {
        digest.digest(key, 0, SIZE);
    }

    void wipe() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, which the cipher wipes when it gets the next key. */
    @Override
    public byte[] getEncoded() {
        return key.clone();
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("A key is never written.");
    }
}
