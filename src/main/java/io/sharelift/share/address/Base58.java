package io.sharelift.share.address;

import java.math.BigInteger;
import java.util.Optional;

/** Base58 in Bitcoin's alphabet, without a checksum, as Solana writes keys. */
final class Base58 {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int KEY = 32;
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            out.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            out.append(ALPHABET.charAt(0));
        }
        return out.reverse().toString();
    }

    /** The 32 bytes that this is; empty for anything else. */
    static Optional<byte[]> decodeKey(String text) {
        if (!looksLikeKey(text)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number =
                    number.multiply(BASE).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
        }
        byte[] key = new byte[KEY];
        byte[] digits = number.toByteArray();
        int from = digits[0] == 0 ? 1 : 0;
        int length = digits.length - from;
        if (length > KEY) {
            return Optional.empty();
        }
        System.arraycopy(digits, from, key, KEY - length, length);
        // A number says nothing about how many zeros stand before it.
        return encode(key).equals(text) ? Optional.of(key) : Optional.empty();
    }

    /** Whether the text has the length and the letters of 32 bytes in base58. */
    static boolean looksLikeKey(String text) {
        return text.length() >= 32
                && text.length() <= 44
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
