package io.sharelift.record.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hex, of one text or of one after another. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    static String of(byte[] bytes) {
        Sha256 sha256 = new Sha256();
        sha256.digest.update(bytes);
        return sha256.hex();
    }

    void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was added; begins anew. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
