package io.sharelift.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SignerLiteral;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which signers are fingerprinted (HMAC-SHA-256 of the signer's text, the first 16
 * bytes in hex): with the key of a record's owner a fingerprint shows which share it was, and
 * without it nobody can test guesses.
 */
public final class FingerprintKey {

    static final int SIZE = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ID_OF = "sharelift fingerprint key\n";
    private static final int SHOWN = 16;

    private final SecretKeySpec key;
    private final String id;

    private FingerprintKey(SecretBytes bytes) {
        byte[] copy = new byte[SIZE];
        try {
            bytes.copyTo(copy, 0);
            this.key = new SecretKeySpec(copy, ALGORITHM);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ID_OF.getBytes(US_ASCII));
            this.id = HexFormat.of().formatHex(digest.digest(copy), 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /**
     * A key that nobody else has or keeps: its fingerprints say nothing outside of one inventory.
     */
    public static FingerprintKey random() {
        try (SecretBytes bytes = randomBytes()) {
            return new FingerprintKey(bytes);
        }
    }

    /**
     * The key of the record's owner, in a file that only they can read; made first if there is no
     * such file. Two programs that start at once end with the same key.
     *
     * @throws IOException if the file is damaged, readable by others or somebody else's, with a
     *     sentence of what that means; or if it cannot be read or made at all
     */
    public static FingerprintKey inFile(Path file) throws IOException {
        try (SecretBytes bytes = FingerprintKeyFile.readOrMake(file)) {
            return new FingerprintKey(bytes);
        }
    }

    /** 32 bytes for the caller to close. */
    static SecretBytes randomBytes() {
        byte[] bytes = new byte[SIZE];
        try {
            new SecureRandom().nextBytes(bytes);
            return SecretBytes.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Which key this is, without showing it: 16 bytes of a SHA-256 of it, in hex. */
    public String id() {
        return id;
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

    @Override
    public String toString() {
        return "FingerprintKey[" + id + ", masked]";
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
