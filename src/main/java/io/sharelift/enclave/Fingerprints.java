package io.sharelift.enclave;

import io.sharelift.enclave.FingerprintSpelling.Hashed;
import io.sharelift.enclave.FingerprintSpelling.Written;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Finds out how a fingerprint that came with a key was made. */
final class Fingerprints {

    private static final String PREFIX = "SHA256:";
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private Fingerprints() {}

    static Optional<FingerprintSpelling> find(String stated, String pem, byte[] spki) {
        String whole = stated.strip();
        boolean prefixed = whole.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        String bare = prefixed ? whole.substring(PREFIX.length()).strip() : whole;
        for (Hashed hashed : Hashed.values()) {
            byte[] hash = sha256(bytesOf(hashed, pem, spki));
            for (Written written : Written.values()) {
                if (write(written, hash).equals(bare)) {
                    return Optional.of(new FingerprintSpelling(hashed, written, prefixed));
                }
            }
        }
        return Optional.empty();
    }

    private static byte[] bytesOf(Hashed hashed, String pem, byte[] spki) {
        return switch (hashed) {
            case SPKI_DER -> spki;
            case PEM_AS_GIVEN -> pem.getBytes(StandardCharsets.UTF_8);
            case PEM_TRIMMED -> pem.strip().getBytes(StandardCharsets.UTF_8);
            case POINT -> Spki.pointOf(spki);
            case COORDINATES -> Spki.numbersOf(spki);
        };
    }

    private static String write(Written written, byte[] hash) {
        return switch (written) {
            case HEX -> HexFormat.of().formatHex(hash);
            case HEX_UPPER -> HexFormat.of().withUpperCase().formatHex(hash);
            case HEX_COLONS -> COLONS.formatHex(hash);
            case HEX_UPPER_COLONS -> COLONS.withUpperCase().formatHex(hash);
            case BASE64 -> Base64.getEncoder().encodeToString(hash);
            case BASE64_UNPADDED -> Base64.getEncoder().withoutPadding().encodeToString(hash);
            case BASE64_URL -> Base64.getUrlEncoder().encodeToString(hash);
            case BASE64_URL_UNPADDED ->
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        };
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
