package io.sharelift.export;

import io.sharelift.share.SecretBytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key with which a company's own application seals its user shares: 32 characters, whose UTF-8
 * bytes are the key of AES-256-GCM. Closing wipes it; whoever made it closes it, when neither
 * inventory nor run needs it any more.
 */
public final class ShareKey implements AutoCloseable {

    static final int SIZE = 32;

    private final SecretBytes key;

    private ShareKey(SecretBytes key) {
        this.key = key;
    }

    /**
     * Takes a copy; the characters stay the caller's to wipe.
     *
     * @throws IllegalArgumentException if they cannot be such a key; the message is a sentence
     */
    public static ShareKey of(char[] characters) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * characters.length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newEncoder()
                        .encode(CharBuffer.wrap(characters), bytes, true);
        byte[] encoded = Arrays.copyOf(bytes.array(), bytes.position());
        try {
            if (result.isError() || encoded.length != SIZE) {
                throw new IllegalArgumentException(
                        "This cannot be the key: it must have 32 characters, and this has "
                                + characters.length
                                + ".");
            }
            return new ShareKey(SecretBytes.copyOf(encoded));
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** A worker's own hand: not for several threads at once; the caller closes it. */
    SealedShareOpener opener() {
        byte[] copy = new byte[SIZE];
        try {
            key.copyTo(copy, 0);
            return new SealedShareOpener(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "ShareKey[masked]";
    }
}
