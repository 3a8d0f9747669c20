package io.sharelift.enclave;

import java.util.Base64;
import java.util.regex.Pattern;

/** The outer form of a public key: one PEM block (RFC 7468), taken strictly. */
final class PublicKeyPem {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** Even an RSA key of 16,384 bits is shorter. */
    private static final int LONGEST = 4096;

    /** One at a time: what follows an empty line is no longer the same body. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\r?\n(?!\r?\n)");

    private PublicKeyPem() {}

    /**
     * The bytes inside. White space around, CRLF, a body in one line or cut into lines are all the
     * same; anything else than one block is refused.
     */
    static byte[] decode(String text) throws EnclaveKeyException {
        String pem = text.strip();
        refuseOtherThings(pem);
        String body = pem.substring(BEGIN.length(), pem.length() - END.length());
        return base64(LINE_BREAK.matcher(body.strip()).replaceAll(""));
    }

    private static void refuseOtherThings(String pem) throws EnclaveKeyException {
        if (pem.isEmpty()) {
            throw new EnclaveKeyException("There is no key: the text is empty.");
        }
        if (pem.contains("PRIVATE KEY-----")) {
            throw new EnclaveKeyException(PRIVATE_KEY);
        }
        if (pem.contains("BEGIN CERTIFICATE-----")
                || pem.contains("BEGIN TRUSTED CERTIFICATE-----")) {
            throw new EnclaveKeyException(CERTIFICATE);
        }
        if (pem.contains("BEGIN RSA PUBLIC KEY-----")) {
            throw new EnclaveKeyException(OTHER_ALGORITHM);
        }
        boolean linesApart = pem.length() >= BEGIN.length() + END.length();
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END) || !linesApart) {
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

    /** Standard alphabet, padded, and in the only way that these bytes can be written. */
    private static byte[] base64(String text) throws EnclaveKeyException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // The message would quote the text.
        }
        throw new EnclaveKeyException(
                "This key is damaged: the text between its first and last line is not base64.");
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
