package io.sharelift.practice;

import io.sharelift.share.SecretBytes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that are put together and hold a share; an array that it has outgrown is wiped. */
final class SecretText implements AutoCloseable {

    private byte[] bytes = new byte[8192];
    private int size;

    int size() {
        return size;
    }

    SecretText ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    SecretText bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    SecretText secret(SecretBytes secret) {
        int length = (int) secret.size();
        room(length);
        secret.copyTo(bytes, size);
        size += length;
        return this;
    }

    /** Adds the other text in base64. */
    SecretText base64(SecretText other) {
        byte[] exact = Arrays.copyOf(other.bytes, other.size);
        byte[] encoded = Base64.getEncoder().encode(exact);
        bytes(encoded);
        Arrays.fill(exact, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return this;
    }

    /** Adds the other text as it must stand inside a JSON string; it has no control characters. */
    SecretText escaped(SecretText other) {
        room(2 * other.size);
        for (int i = 0; i < other.size; i++) {
            byte b = other.bytes[i];
            if (b == '"' || b == '\\') {
                bytes[size++] = '\\';
            }
            bytes[size++] = b;
        }
        return this;
    }

    /** Leaves out this many bytes at the end. */
    SecretText cut(int last) {
        size -= last;
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            byte[] outgrown = bytes;
            bytes = Arrays.copyOf(outgrown, Math.max(2 * outgrown.length, size + more));
            Arrays.fill(outgrown, (byte) 0);
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        size = 0;
    }

    @Override
    public String toString() {
        return "SecretText[" + size + " bytes, masked]";
    }
}
