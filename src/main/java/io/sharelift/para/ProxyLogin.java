package io.sharelift.para;

import io.sharelift.share.SecretBytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A name and a password for the proxy, in this program's memory only. A proxy is given them as they
 * are (the Basic scheme), over the connection to it, which is not secured: that is how it is asked
 * for them.
 *
 * <p>As with the API key, each connection leaves a string with it for the collector.
 */
public final class ProxyLogin implements AutoCloseable {

    private static final int LONGEST = 1024;

    private final SecretBytes nameAndPassword;

    private ProxyLogin(SecretBytes nameAndPassword) {
        this.nameAndPassword = nameAndPassword;
    }

    /**
     * A login as it was typed.
     *
     * @param password is wiped, also when the login is refused
     * @throws IllegalArgumentException if no proxy could take it; the message says why, for
     *     operators
     */
    public static ProxyLogin of(String name, char[] password) {
        CharBuffer both = CharBuffer.allocate(name.length() + 1 + password.length);
        try {
            String user = name.strip();
            if (user.isEmpty()) {
                throw new IllegalArgumentException("The login at the proxy has no name.");
            }
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("The name for the proxy must not hold a colon.");
            }
            if (both.capacity() > LONGEST) {
                throw new IllegalArgumentException("This is too long for a login at a proxy.");
            }
            both.put(user).put(':').put(password).flip();
            if (both.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "The login at the proxy has a character that cannot be typed.");
            }
            return new ProxyLogin(utf8(both));
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(both.array(), '\0');
        }
    }

    private static SecretBytes utf8(CharBuffer text) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * text.remaining());
        try {
            CoderResult end = StandardCharsets.UTF_8.newEncoder().encode(text, bytes, true);
            if (end.isError()) {
                throw new IllegalArgumentException(
                        "The login at the proxy has a character that cannot be sent.");
            }
            return SecretBytes.copyOf(bytes.array()).first(bytes.position());
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    /** As a proxy is told it; a string that cannot be wiped, so made anew each time. */
    String headerValue() {
        byte[] bytes = new byte[(int) nameAndPassword.size()];
        byte[] encoded = {};
        try {
            nameAndPassword.copyTo(bytes, 0);
            encoded = Base64.getEncoder().encode(bytes);
            return "Basic " + new String(encoded, StandardCharsets.ISO_8859_1);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    @Override
    public void close() {
        nameAndPassword.close();
    }

    @Override
    public String toString() {
        return "ProxyLogin[masked]";
    }
}
