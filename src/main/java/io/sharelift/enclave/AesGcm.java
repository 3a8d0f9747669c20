package io.sharelift.enclave;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM in place, by the JDK. Not for several threads. */
final class AesGcm {

    /** Bytes of the tag, which comes behind the ciphertext. */
    static final int TAG = 16;

    private final Cipher cipher;
    private long scrubs;

    AesGcm() {
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM.", missing);
        }
    }

    /** Encrypts so many bytes behind the IV, which the buffer begins with; the tag follows them. */
    void encrypt(WipeableKey key, byte[] buffer, int plain) throws GeneralSecurityException {
        cipher.init(
                Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, buffer, 0, Randomness.IV));
        cipher.doFinal(buffer, Randomness.IV, plain, buffer, Randomness.IV);
    }

    /** Wipes the key, and the cipher's own copy of it. */
    void scrub(WipeableKey key) {
        key.wipe();
        try {
            // Encrypting, because only then the JDK overwrites its copy of the last key; it refuses
            // an IV twice with one key, hence the counter.
            byte[] iv = ByteBuffer.allocate(Randomness.IV).putLong(scrubs++).array();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, iv));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The last key could not be wiped.", impossible);
        }
    }
}
