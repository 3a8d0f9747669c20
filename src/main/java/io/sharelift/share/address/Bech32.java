package io.sharelift.share.address;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Bech32 (BIP 173), as Cosmos chains write the hash of a key behind the name of the chain. */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int CHECKSUM = 6;
    private static final int LONGEST = 120;

    private Bech32() {}

    static String encode(String prefix, byte[] payload) {
        byte[] data = regroup(payload, payload.length, 8, 5, true);
        int checksum = checksum(prefix, data, data.length);
        StringBuilder out = new StringBuilder(prefix).append('1');
        for (byte value : data) {
            out.append(ALPHABET.charAt(value));
        }
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            out.append(ALPHABET.charAt(((checksum ^ 1) >>> (5 * i)) & 31));
        }
        return out.toString();
    }

    /** What stands before the bytes, in lower case; of what decodes. */
    static String prefix(String text) {
        return text.substring(0, text.lastIndexOf('1')).toLowerCase(Locale.ROOT);
    }

    /** The bytes behind any prefix; empty if this is not Bech32 with a right checksum. */
    static Optional<byte[]> decode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
        int length = lower.length() - separator - 1;
        if (mixed || separator < 1 || length < CHECKSUM || lower.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            int value = ALPHABET.indexOf(lower.charAt(separator + 1 + i));
            if (value < 0) {
                return Optional.empty();
            }
            data[i] = (byte) value;
        }
        int stated = 0;
        for (int i = length - CHECKSUM; i < length; i++) {
            stated = (stated << 5) | data[i];
        }
        int body = length - CHECKSUM;
        if ((checksum(lower.substring(0, separator), data, body) ^ 1) != stated) {
            return Optional.empty();
        }
        return Optional.of(regroup(data, body, 5, 8, false));
    }

    private static int checksum(String prefix, byte[] data, int length) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) >>> 5);
        }
        state = step(state, 0);
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) & 31);
        }
        for (int i = 0; i < length; i++) {
            state = step(state, data[i]);
        }
        for (int i = 0; i < CHECKSUM; i++) {
            state = step(state, 0);
        }
        return state;
    }

    private static int step(int state, int value) {
        int top = state >>> 25;
        int next = ((state & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((top >>> i) & 1) * GENERATOR[i];
        }
        return next;
    }

    private static byte[] regroup(byte[] in, int length, int from, int to, boolean pad) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < length; i++) {
            held = ((held << from) | (in[i] & ((1 << from) - 1))) & 0xfff;
            bits += from;
            while (bits >= to) {
                bits -= to;
                out.write((held >>> bits) & ((1 << to) - 1));
            }
        }
        if (pad && bits > 0) {
            out.write((held << (to - bits)) & ((1 << to) - 1));
        }
        return out.toByteArray();
    }
}
