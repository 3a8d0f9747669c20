package io.sharelift.enclave;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The outer form of a public key: one PEM block (RFC 7468), taken strictly. */
final class PublicKeyPem {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** Even an RSA key of 16,384 bits is shorter. */
    private static final int LONGEST = 4096;

    /** White space as text fields, mails and chats leave it, and line breaks still in JSON. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x{200B}\\x{FEFF}]|\\\\[nr]");

    private PublicKeyPem() {}

    /**
     * The bytes inside. White space, also in the place of line breaks or where none were, changes
     * no key; anything else than one block is refused.
     */
    static byte[] decode(String text) throws EnclaveKeyException {
        String pem = SPACE.matcher(text).replaceAll(" ").strip();
        refuseOtherThings(pem);
        String body = pem.substring(BEGIN.length(), pem.length() - END.length());
        byte[] bytes = base64(body);
        if (bytes.length == 0 && !body.isBlank()) {
            throw new EnclaveKeyException(
                    "This key is damaged: the text between its first and last line is not base64.");
        }
        return bytes;
    }

    private static void refuseOtherThings(String pem) throws EnclaveKeyException {
        if (pem.isEmpty()) {
            throw new EnclaveKeyException("There is no key: the text is empty.");
        }
        if (pem.contains("PRIVATE KEY")) {
            throw new EnclaveKeyException(PRIVATE_KEY);
        }
        if (pem.contains("CERTIFICATE-----") || pem.contains("CERTIFICATE REQUEST-----")) {
            throw new EnclaveKeyException(CERTIFICATE);
        }
        if (pem.contains("BEGIN RSA PUBLIC KEY-----")) {
            throw new EnclaveKeyException(OTHER_ALGORITHM);
        }
        boolean linesApart = pem.length() >= BEGIN.length() + END.length();
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END) || !linesApart) {
            refuseBareSecrets(pem);
            throw new EnclaveKeyException(
                    "This is not a public key in PEM form: that starts with the line "
                            + BEGIN
                            + " and ends with the line "
                            + END
                            + ".");
        }
        if (pem.indexOf("-----BEGIN", 1) >= 0) {
            throw new EnclaveKeyException("There is more than one key in this text.");
        }
        if (pem.length() > LONGEST) {
            throw new EnclaveKeyException("This is too long to be the enclave's public key.");
        }
    }

    /** Whoever copied the body of a private key alone should hear that it is one. */
    private static void refuseBareSecrets(String text) throws EnclaveKeyException {
        byte[] bytes = text.length() <= LONGEST ? base64(text) : new byte[0];
        String reason = SpkiDiagnosis.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        if (reason.equals(PRIVATE_KEY) || reason.equals(CERTIFICATE)) {
            throw new EnclaveKeyException(reason);
        }
    }

    /**
     * Standard alphabet, padded, and in the only way that these bytes can be written; empty if it
     * is not. The decoder's message would quote the text, so nobody hears it.
     */
    private static byte[] base64(String text) {
        String dense = text.replace(" ", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(dense);
            return Base64.getEncoder().encodeToString(bytes).equals(dense) ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    static final String PRIVATE_KEY =
            "This is a private key, which nobody else should ever have: the enclave's public key"
                    + " is needed here.";
    static final String CERTIFICATE =
            "This is a certificate: the enclave's public key alone is needed here.";
    static final String OTHER_ALGORITHM =
            "This is a key of another algorithm: the enclave's key is an elliptic curve key on"
                    + " P-256.";
}
