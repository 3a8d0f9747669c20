package io.sharelift.export;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;

import java.lang.foreign.MemorySegment;

/**
 * Whether a value could be a share, a piece of one or one in disguise: rather a harmless long token
 * is left out than a share is copied. Names, addresses, hashes and public keys are none.
 */
final class ShareSuspicion {

    /** Longer than a UUID or a Solana address, shorter than any share. */
    private static final int LONG_RUN = 48;

    /** The base64 of 32 bytes has 44 characters, of which the last is a sign of equality. */
    private static final int PADDED_RUN = 40;

    /** The hex of the longest public key, with what people put before it. */
    private static final int LONGEST_HEX = 136;

    /** The base64 of every JSON text with a name in it begins so. */
    private static final String OBJECT = "eyJ";

    private static final int SHORTEST_OBJECT = 16;

    private ShareSuspicion() {}

    static boolean of(SecretBytes text) {
        MemorySegment bytes = text.memory();
        return hasSuspiciousRun(bytes) || namesASigner(bytes) || ShareLook.at(text).isShare();
    }

    private static boolean hasSuspiciousRun(MemorySegment bytes) {
        long from = 0;
        while (from < bytes.byteSize()) {
            long to = from;
            while (to < bytes.byteSize() && isOfRun(bytes.get(JAVA_BYTE, to))) {
                to++;
            }
            if (isSuspicious(bytes.asSlice(from, to - from))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** A run of base64 in either alphabet, also with its signs escaped for JSON or an address. */
    private static boolean isSuspicious(MemorySegment run) {
        long size = run.byteSize();
        if (size < SHORTEST_OBJECT) {
            return false;
        }
        boolean hex = true;
        boolean upper = false;
        boolean lower = false;
        for (long i = 0; i < size; i++) {
            byte b = run.get(JAVA_BYTE, i);
            upper |= b >= 'A' && b <= 'Z';
            lower |= b >= 'a' && b <= 'z';
            hex &= Character.digit(b, 16) >= 0 || b == 'x' || b == '-' || b == '_';
            if (i + SHORTEST_OBJECT <= size && startsWith(run, i, OBJECT)) {
                return true;
            }
        }
        boolean random = upper && lower && !hex;
        boolean padded = run.get(JAVA_BYTE, size - 1) == '=';
        return size > LONGEST_HEX
                || (random && size >= LONG_RUN)
                || (random && padded && size >= PADDED_RUN);
    }

    private static boolean isOfRun(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || "+/=-_%\\".indexOf(b) >= 0;
    }

    /** Whether it is a wallet's JSON itself: the name of the signer, and the quote after it. */
    private static boolean namesASigner(MemorySegment bytes) {
        String name = "signer";
        for (long i = 0; i + name.length() < bytes.byteSize(); i++) {
            if (startsWith(bytes, i, name)) {
                long after = i + name.length();
                while (after < bytes.byteSize() && bytes.get(JAVA_BYTE, after) == '\\') {
                    after++;
                }
                if (after < bytes.byteSize() && "\"'".indexOf(bytes.get(JAVA_BYTE, after)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsWith(MemorySegment bytes, long at, String characters) {
        if (at + characters.length() > bytes.byteSize()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if (bytes.get(JAVA_BYTE, at + i) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
