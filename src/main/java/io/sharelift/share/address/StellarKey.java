package io.sharelift.share.address;

import java.util.Arrays;
import java.util.Optional;

/** StrKey (SEP 23), as Stellar writes a public key: a letter G, the key, a CRC, in base32. */
final class StellarKey {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PUBLIC_KEY = 6 << 3;

    private StellarKey() {}

    static String encode(byte[] key) {
        byte[] bytes = new byte[35];
        bytes[0] = PUBLIC_KEY;
        System.arraycopy(key, 0, bytes, 1, 32);
        int crc = crc16(bytes, 33);
        bytes[33] = (byte) crc;
        bytes[34] = (byte) (crc >>> 8);
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < 35 * 8; bit += 5) {
            int pair = (bytes[bit >>> 3] & 0xff) << 8;
            pair |= (bit >>> 3) + 1 < 35 ? bytes[(bit >>> 3) + 1] & 0xff : 0;
            out.append(ALPHABET.charAt((pair >>> (11 - (bit & 7))) & 31));
        }
        return out.toString();
    }

    /** The 32 bytes that this is; empty unless its checksum is right. */
    static Optional<byte[]> decode(String text) {
        if (!looksLikeKey(text)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[35];
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            for (int k = 0; k < 5; k++) {
                int bit = 5 * i + k;
                bytes[bit >>> 3] |= (byte) (((value >>> (4 - k)) & 1) << (7 - (bit & 7)));
            }
        }
        byte[] key = Arrays.copyOfRange(bytes, 1, 33);
        return encode(key).equals(text) ? Optional.of(key) : Optional.empty();
    }

    static boolean looksLikeKey(String text) {
        if (text.length() != 56 || text.charAt(0) != 'G') {
            return false;
        }
        for (int i = 1; i < 56; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int crc16(byte[] bytes, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 0xff) << 8;
            for (int k = 0; k < 8; k++) {
                crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
            }
        }
        return crc;
    }
}
