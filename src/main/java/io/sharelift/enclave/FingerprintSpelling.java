package io.sharelift.enclave;

/**
 * How a stated fingerprint turned out to be made. Para does not document it, so every usual way is
 * tried, and the one that matched is told.
 *
 * @param hashed what the SHA-256 is of
 * @param written how it is written
 * @param prefixed whether {@code SHA256:} stands before it
 */
public record FingerprintSpelling(Hashed hashed, Written written, boolean prefixed) {

    /** What of the key was hashed. */
    public enum Hashed {
        SPKI_DER("the key's DER bytes"),
        PEM_AS_GIVEN("the PEM text as given"),
        PEM_TRIMMED("the PEM text without white space around it"),
        POINT("the key's point (65 bytes)"),
        COORDINATES("the point's two numbers (64 bytes)");

        private final String words;

        Hashed(String words) {
            this.words = words;
        }
    }

    /** How the 32 bytes of the hash are written. */
    public enum Written {
        HEX("hex"),
        HEX_UPPER("upper-case hex"),
        HEX_COLONS("hex with colons"),
        HEX_UPPER_COLONS("upper-case hex with colons"),
        BASE64("base64"),
        BASE64_UNPADDED("base64 without padding"),
        BASE64_URL("URL base64"),
        BASE64_URL_UNPADDED("URL base64 without padding");

        private final String words;

        Written(String words) {
            this.words = words;
        }
    }

    /** The spelling in one phrase, e.g. {@code SHA-256 of the key's DER bytes, in hex}. */
    public String inWords() {
        return "SHA-256 of "
                + hashed.words
                + ", in "
                + written.words
                + (prefixed ? ", after SHA256:" : "");
    }

    @Override
    public String toString() {
        return inWords();
    }
}
