package io.sharelift.share.signer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Base64 with padding as Go writes it, from memory to memory, and nothing that only resembles it.
 */
final class StrictBase64 {

    private StrictBase64() {}

    /** The decoded bytes, the caller's to close; empty if the text is not base64. */
    static Optional<SecretBytes> decode(MemorySegment text) {
        long length = text.byteSize();
        if (length == 0 || length % 4 != 0) {
            return Optional.empty();
        }
        int padding = 0;
        while (padding < 2 && text.get(JAVA_BYTE, length - 1 - padding) == '=') {
            padding++;
        }
        SecretBytes decoded = SecretBytes.allocate(length / 4 * 3 - padding);
        MemorySegment out = decoded.memory();
        long written = 0;
        int bits = 0;
        for (long i = 0; i < length - padding; i++) {
            int value = value(text.get(JAVA_BYTE, i));
            if (value < 0) {
                decoded.close();
                return Optional.empty();
            }
            bits = bits << 6 | value;
            int position = (int) (i & 3);
            if (position > 0) {
                out.set(JAVA_BYTE, written++, (byte) (bits >> (6 - 2 * position)));
            }
        }
        return Optional.of(decoded);
    }

    private static int value(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
