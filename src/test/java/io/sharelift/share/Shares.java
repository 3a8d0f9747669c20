package io.sharelift.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Makes shares for tests, as Para's SDK would have stored them. */
public final class Shares {

    private Shares() {}

    /** The text of a share with one segment for each JSON text. */
    public static SecretBytes text(String... jsons) {
        return raw(Arrays.stream(jsons).map(Shares::base64).collect(Collectors.joining("-")));
    }

    public static SecretBytes raw(String text) {
        return SecretBytes.copyOf(text.getBytes(UTF_8));
    }

    public static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    /** A segment with this ID and with the signer as it is to stand between its quotes. */
    public static String wallet(String id, String signerLiteral) {
        return "{\"id\":\"" + id + "\",\"type\":\"EVM\",\"signer\":\"" + signerLiteral + "\"}";
    }

    static UserShare open(String... jsons) {
        try (SecretBytes text = text(jsons)) {
            return UserShare.open(text);
        }
    }

    static UserShare openRaw(String raw) {
        try (SecretBytes text = raw(raw)) {
            return UserShare.open(text);
        }
    }

    static boolean holds(SignerLiteral signer, String expected) {
        try (SecretBytes wanted = raw(expected);
                SecretBytes found = SecretBytes.allocate(signer.size())) {
            found.memory().copyFrom(signer.memory());
            return found.equals(wanted);
        }
    }
}
