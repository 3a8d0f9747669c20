package io.sharelift.export;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SignerLiteral;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which an inventory fingerprints its signers (HMAC-SHA-256, 16 bytes shown), made
 * anew for each, so that a fingerprint says nothing outside of it.
 */
final class FingerprintKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN = 16;

    private final SecretKeySpec key;

    private FingerprintKey(SecretKeySpec key) {
        this.key = key;
    }

    static FingerprintKey random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        FingerprintKey key = new FingerprintKey(new SecretKeySpec(bytes, ALGORITHM));
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    /** A worker's own hand: not for several threads at once. */
    Fingerprinter fingerprinter() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Fingerprinter(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
        }
    }

    /** Makes fingerprints, one after another. */
    static final class Fingerprinter {
        private final Mac mac;
        private final byte[] chunk = new byte[4096];

        private Fingerprinter(Mac mac) {
            this.mac = mac;
        }

        /** The fingerprint of the signer's text, however its JSON is escaped. */
        String of(SignerLiteral signer) {
            try (SecretBytes text = signer.unescaped()) {
                MemorySegment memory = text.memory();
                for (long at = 0; at < memory.byteSize(); at += chunk.length) {
                    int count = (int) Math.min(chunk.length, memory.byteSize() - at);
                    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, chunk, 0, count);
                    mac.update(chunk, 0, count);
                }
                return HexFormat.of().formatHex(mac.doFinal(), 0, SHOWN);
            } finally {
                Arrays.fill(chunk, (byte) 0);
            }
        }
    }
}
