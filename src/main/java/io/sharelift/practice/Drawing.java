package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;

import org.bouncycastle.crypto.digests.SHAKEDigest;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/**
 * Draws everything about the practice wallets from one random seed, so that a million of them need
 * no memory for their halves and an export can be written twice with the same shares.
 */
final class Drawing implements AutoCloseable {

    private static final int SEED = 32;

    /** More than the 32 bytes of a number, so that every one is as likely as any other. */
    private static final int WIDE = 48;

    private final SecretBytes seed = SecretBytes.allocate(SEED);

    Drawing() {
        byte[] random = new byte[SEED];
        new SecureRandom().nextBytes(random);
        seed.memory().copyFrom(MemorySegment.ofArray(random));
        Arrays.fill(random, (byte) 0);
    }

    /** Always the same bytes for the same name. */
    byte[] bytes(String name, int size) {
        byte[] start = new byte[SEED];
        byte[] drawn = new byte[size];
        SHAKEDigest shake = new SHAKEDigest(256);
        try {
            seed.copyTo(start, 0);
            shake.update(start, 0, SEED);
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            shake.update(text, 0, text.length);
            shake.doFinal(drawn, 0, size);
            return drawn;
        } finally {
            Arrays.fill(start, (byte) 0);
        }
    }

    /** A wallet ID as Para gives them. */
    WalletId id(String name) {
        byte[] bytes = bytes(name, 16);
        long high = (number(bytes, 0) & ~0xf000L) | 0x4000L;
        long low = (number(bytes, 8) & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new WalletId(new UUID(high, low).toString());
    }

    private static long number(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    /**
     * A number from 1 to below the order, 32 bytes with the highest first; the caller closes it.
     */
    SecretBytes scalar(String name, BigInteger order) {
        byte[] wide = bytes(name, WIDE);
        byte[] number =
                new BigInteger(1, wide)
                        .mod(order.subtract(BigInteger.ONE))
                        .add(BigInteger.ONE)
                        .toByteArray();
        byte[] scalar = new byte[32];
        try {
            int length = Math.min(32, number.length);
            System.arraycopy(number, number.length - length, scalar, 32 - length, length);
            return SecretBytes.copyOf(scalar);
        } finally {
            Arrays.fill(wide, (byte) 0);
            Arrays.fill(number, (byte) 0);
            Arrays.fill(scalar, (byte) 0);
        }
    }

    @Override
    public void close() {
        seed.close();
    }
}
