package io.sharelift.export;

import io.sharelift.share.SecretBytes;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Opens user shares that a company's own application has sealed as {@code
 * base64(iv12):base64(ciphertext‖tag16)}, one after another, in memory only.
 */
final class SealedShareOpener implements AutoCloseable {

    private static final int TAG_BITS = 128;
    private static final int VECTOR_CHARACTERS = 16;
    private static final int KEPT = 1 << 18;

    private final Key key;
    private final Cipher cipher;
    private byte[] opened = new byte[KEPT];

    SealedShareOpener(byte[] keyBytes) {
        this.key = new Key(keyBytes.clone());
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM.", e);
        }
    }

    /** The share's text for the caller to close; empty if it was sealed with another key. */
    Optional<SecretBytes> open(SecretBytes sealed) {
        byte[] text = sealed.memory().toArray(ValueLayout.JAVA_BYTE);
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ') {
            end--;
        }
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] vector = decoder.decode(Arrays.copyOf(text, VECTOR_CHARACTERS));
            byte[] message = decoder.decode(Arrays.copyOfRange(text, VECTOR_CHARACTERS + 1, end));
            return open(vector, message);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Into an array of its own: where both are one, the JDK decrypts into a copy of its own. */
    private Optional<SecretBytes> open(byte[] vector, byte[] message) {
        if (message.length > opened.length) {
            opened = new byte[message.length];
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, vector));
            int size = cipher.doFinal(message, 0, message.length, opened, 0);
            SecretBytes text = SecretBytes.allocate(size);
            MemorySegment.copy(opened, 0, text.memory(), ValueLayout.JAVA_BYTE, 0, size);
            return Optional.of(text);
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        } finally {
            Arrays.fill(opened, (byte) 0);
            if (opened.length > KEPT) {
                opened = new byte[KEPT];
            }
        }
    }

    /** Wipes the key, and what the cipher has made of it. */
    @Override
    public void close() {
        Arrays.fill(key.bytes, (byte) 0);
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, new byte[12]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM took a key before and does not now.", e);
        }
    }

    /** A key that can be wiped: the JDK's own {@code SecretKeySpec} keeps a copy out of reach. */
    private static final class Key implements SecretKey {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never written
        private final byte[] bytes;

        Key(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return "AES";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            return bytes.clone();
        }

        private void writeObject(ObjectOutputStream out) throws NotSerializableException {
            throw new NotSerializableException("A key is never written.");
        }
    }
}
