package io.sharelift.share.address;

import java.math.BigInteger;

/** Base58 in Bitcoin's alphabet, without a checksum, as Solana writes keys. */
final class Base58 {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
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

    /** Whether the text has the length and the letters of 32 bytes in base58. */
    static boolean looksLikeKey(String text) {
        return text.length() >= 32
                && text.length() <= 44
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
