package io.sharelift.enclave;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fingerprint that people gave each other: read out, written down, pasted. White space, colons
 * and the case of hex digits do not matter, nor does a {@code SHA256:} before it.
 *
 * @param text 64 lower-case hex digits, or 32 bytes as base64 in either alphabet
 */
public record GivenFingerprint(String text) {

    private static final int BYTES = 32;
    private static final Pattern PREFIX = Pattern.compile("(?i)sha-?256[:=]?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F:]*");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=?");
    private static final Pattern BASE64_URL = Pattern.compile("[A-Za-z0-9_-]{43}=?");

    /** The fingerprint that was typed; empty if it is none, or not whole yet. */
    public static Optional<GivenFingerprint> read(String typed) {
        String bare = typed.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
        Optional<GivenFingerprint> whole = ofBare(bare);
        return whole.isPresent() ? whole : ofBare(PREFIX.matcher(bare).replaceFirst(""));
    }

    private static Optional<GivenFingerprint> ofBare(String text) {
        // Hex that is typed by hand passes the lengths of base64 on its way to its own.
        if (HEX.matcher(text).matches()) {
            String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
            return digits.length() == 2 * BYTES
                    ? Optional.of(new GivenFingerprint(digits))
                    : Optional.empty();
        }
        boolean plain = BASE64.matcher(text).matches();
        if (!plain && !BASE64_URL.matcher(text).matches()) {
            return Optional.empty();
        }
        String unpadded = text.substring(0, 43);
        byte[] bytes = (plain ? Base64.getDecoder() : Base64.getUrlDecoder()).decode(unpadded);
        String again =
                (plain ? Base64.getEncoder() : Base64.getUrlEncoder())
                        .withoutPadding()
                        .encodeToString(bytes);
        return again.equals(unpadded) ? Optional.of(new GivenFingerprint(text)) : Optional.empty();
    }

    /** How it is made from this key; empty if it is another key's. */
    public Optional<FingerprintSpelling> of(EnclaveKey key) {
        return key.spellingOf(text);
    }
}
