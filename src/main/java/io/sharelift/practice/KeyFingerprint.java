package io.sharelift.practice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How a fingerprint is made from the enclave's public key, 91 bytes of DER. */
@FunctionalInterface
public interface KeyFingerprint {

    /** SHA-256 of the DER in base64 after {@code SHA256:}, as SSH writes fingerprints. */
    KeyFingerprint STANDARD =
            spki -> {
                try {
                    byte[] hash = MessageDigest.getInstance("SHA-256").digest(spki);
                    return "SHA256:" + Base64.getEncoder().encodeToString(hash);
                } catch (NoSuchAlgorithmException impossible) {
                    throw new IllegalStateException("Every Java has SHA-256.", impossible);
                }
            };

    String of(byte[] spki);
}
